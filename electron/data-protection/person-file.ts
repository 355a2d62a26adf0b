import german from '../../resources/translations/de/person-file.json' with { type: 'json' };
import english from '../../resources/translations/en/person-file.json' with { type: 'json' };
import spanish from '../../resources/translations/es/person-file.json' with { type: 'json' };
import french from '../../resources/translations/fr/person-file.json' with { type: 'json' };
import italian from '../../resources/translations/it/person-file.json' with { type: 'json' };
import portuguese from '../../resources/translations/pt-PT/person-file.json' with { type: 'json' };
import type { PersonRecord } from '../../shared/ipc/data-protection-messages.ts';
import { datesLocale } from '../../shared/dates-locale.ts';
import type { Language } from '../../shared/languages.ts';

type PersonFileTexts = typeof english;

const textsByLanguage: Readonly<Record<Language, PersonFileTexts>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  'pt-PT': portuguese,
};

/**
 * What is kept about somebody as one file: a page that any browser shows and prints, with the same for machines at its end, as JSON.
 * It loads nothing and runs nothing: whatever stood on a sheet, it is text here.
 */
export function writePersonFile(record: PersonRecord, language: Language): string {
  const texts = textsByLanguage[language];
  // The file goes out of the house: as the language has it, not this computer.
  const moment = new Intl.DateTimeFormat(datesLocale(language, []), { dateStyle: 'long', timeStyle: 'short' });
  const at = (time: string | number) => moment.format(new Date(time));
  const { name, school, account, handedIn, sheets, activity, madeAt } = record;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escape(name)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escape(name)}</h1>`,
    `<p>${escape(school)} · ${escape(at(madeAt))}</p>`,
    `<p>${escape(texts.about)}</p>`,
    section(texts.account, account === null ? [] : accountRows(account, texts, at), texts),
    section(
      texts.handedIn,
      handedIn.map((document) => row(document.name, at(document.addedAt))),
      texts,
    ),
    ...sheets.map(({ name: sheet, lessons, otherWords }) =>
      section(
        `${texts.sheet}: ${sheet}`,
        [...lessons.map(lessonRow), ...otherWords.map((words) => row(texts.alsoThere, words))],
        texts,
      ),
    ),
    ...(sheets.length === 0 ? [section(texts.sheets, [], texts)] : []),
    section(
      texts.activity,
      activity.map(({ entry, details }) => row(at(entry.at), `${entry.code} ${detailWords(details)}`)),
      texts,
    ),
    `<h2>${escape(texts.forMachines)}</h2>`,
    `<pre>${escape(JSON.stringify(record, null, 1))}</pre>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const STYLE = `
body { font: 14px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
table { border-collapse: collapse; width: 100%; } td { border-top: 1px solid #ccc; padding: .25em .5em; vertical-align: top; }
td:first-child { width: 16em; } pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 12px; }`;

function accountRows(
  account: NonNullable<PersonRecord['account']>,
  texts: PersonFileTexts,
  at: (time: string) => string,
): string[] {
  const { displayName, loginName, role, state, createdAt, printedName, classes } = account;
  return [
    row(texts.displayName, displayName),
    row(texts.loginName, loginName),
    row(texts.role, `${role}, ${state}`),
    ...(printedName === null ? [] : [row(texts.printedName, printedName)]),
    ...(classes.length === 0 ? [] : [row(texts.classes, classes.join(', '))]),
    row(texts.since, at(createdAt)),
  ];
}

function lessonRow(lesson: PersonRecord['sheets'][number]['lessons'][number]): string {
  const when = [
    lesson.date ?? lesson.day ?? lesson.cycleDay,
    lesson.period,
    [lesson.start, lesson.end].filter(isThere).join('–'),
  ];
  const what = [lesson.title, lesson.class, lesson.teacher, lesson.room, lesson.notes];
  return row(when.filter(isThere).join(' '), what.filter(isThere).join(' · '));
}

function isThere(words: string | null): words is string {
  return words !== null && words !== '';
}

function detailWords(details: PersonRecord['activity'][number]['details']): string {
  return Object.entries(details ?? {})
    .map(([name, value]) => `${name}: ${value ?? '-'}`)
    .join('; ');
}

function section(title: string, rows: readonly string[], texts: PersonFileTexts): string {
  const body = rows.length === 0 ? `<p>${escape(texts.nothing)}</p>` : `<table>\n${rows.join('\n')}\n</table>`;
  return `<h2>${escape(title)}</h2>\n${body}`;
}

function row(name: string, words: string): string {
  return `<tr><td>${escape(name)}</td><td>${escape(words)}</td></tr>`;
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
