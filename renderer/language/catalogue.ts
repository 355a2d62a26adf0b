import type access from '../../resources/translations/en/access.json';
import type activity from '../../resources/translations/en/activity.json';
import type app from '../../resources/translations/en/app.json';
import type care from '../../resources/translations/en/care.json';
import type dataProtection from '../../resources/translations/en/data-protection.json';
import type intake from '../../resources/translations/en/intake.json';
import type problems from '../../resources/translations/en/problems.json';
import type review from '../../resources/translations/en/review.json';
import type server from '../../resources/translations/en/server.json';
import type timetables from '../../resources/translations/en/timetables.json';
import type updates from '../../resources/translations/en/updates.json';
import type { Language } from '../../shared/languages.ts';

/** Texts by key, in groups. */
export type Catalogue = { readonly [key: string]: string | Catalogue };

/** Every text of the window. A new subject adds its file here and in every language; translations.test.ts compares them. */
export type EnglishTexts = typeof access &
  typeof activity &
  typeof app &
  typeof care &
  typeof dataProtection &
  typeof intake &
  typeof problems &
  typeof review &
  typeof server &
  typeof timetables &
  typeof updates;

/** One file a subject and language. The menu's and those of the file about a person are the back room's. */
export const filesByPath = import.meta.glob<Catalogue>(
  ['../../resources/translations/*/*.json', '!../../resources/translations/*/{menu,person-file}.json'],
  { eager: true, import: 'default' },
);

/** The files of a language, laid together: each brings groups of its own. */
export function catalogueOf(language: Language): Catalogue {
  const files = Object.entries(filesByPath).filter(([path]) => path.includes(`/${language}/`));
  return Object.assign({}, ...files.map(([, file]) => file));
}
