import { useTexts } from '../texts.ts';
import type { TextKey } from '../texts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ALT_KEY as ALT, IS_MAC } from './key-names.ts';
import type { Screen } from './screens.ts';
import { useShell } from './shell-store.ts';

/** What is printed on a key: a sign, or a word that is another on other keyboards. */
type Cap = string | { readonly word: TextKey; readonly sign?: string };

const COMMAND: Cap = IS_MAC ? '⌘' : { word: 'cap.control' };

type Keys = readonly (readonly [presses: readonly Cap[], meaning: TextKey])[];

const SCREENS: Record<Screen, TextKey> = {
  intake: 'keys.intake',
  review: 'keys.review',
  timetables: 'timetables.goTo',
  published: 'timetables.goTo',
  conflicts: 'conflicts.goTo',
  accounts: 'keys.accounts',
  activity: 'activity.goTo',
  bin: 'bin.goTo',
  dataProtection: 'dataProtection.goTo',
  settings: 'settings.goTo',
};

const TAKING_IN: Keys = [
  [[COMMAND, 'O'], 'keys.import'],
  [[COMMAND, 'V'], 'keys.paste'],
];

const EVERYWHERE: Keys = [
  [[COMMAND, 'L'], 'keys.lock'],
  [[{ word: 'cap.escape' }], 'keys.back'],
  [['?'], 'keys.help'],
];

const IN_REVIEW: Keys = [
  [['F6'], 'keys.panes'],
  [['←', '↑', '↓', '→'], 'keys.arrows'],
  [[{ word: 'cap.home' }, { word: 'cap.end' }], 'keys.homeEnd'],
  [[{ word: 'cap.enter' }], 'keys.select'],
  [['N'], 'keys.next'],
  [[ALT, '↓', '↑'], 'keys.documents'],
  [['P'], 'keys.periods'],
  [['+', '−', '0'], 'keys.zoom'],
  [
    [
      { word: 'cap.page', sign: '↑' },
      { word: 'cap.page', sign: '↓' },
    ],
    'keys.pages',
  ],
];

const IN_DRAFT: Keys = [
  [['F2'], 'draft.keys.edit'],
  [['A'], 'draft.keys.accept'],
  [[{ word: 'cap.delete' }], 'draft.keys.remove'],
  [[COMMAND, 'Z'], 'draft.keys.undo'],
  [[COMMAND, 'Y'], 'draft.keys.redo'],
  [[COMMAND, { word: 'cap.enter' }], 'draft.keys.approve'],
  [['H'], 'draft.keys.history'],
];

export function KeysDialog({ screens }: { readonly screens: readonly Screen[] }) {
  const { text } = useTexts();
  const { keysShown, showKeys } = useShell();
  const nameOf = (cap: Cap) =>
    typeof cap === 'string' ? cap : [text(cap.word), cap.sign].filter((part) => part !== undefined).join(' ');
  const list = (title: TextKey, keys: Keys) => (
    <section>
      <h3>{text(title)}</h3>
      <dl className="keys">
        {keys.map(([presses, meaning]) => (
          <div key={meaning}>
            <dt>{text(meaning)}</dt>
            {/* Keys that are pressed together, and arrows, keep their places. */}
            <dd dir="ltr">
              {presses.map(nameOf).map((press) => (
                <kbd key={press}>{press}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
  return (
    <Dialog
      title={text('keys.title')}
      closeLabel={text('app.close')}
      isOpen={keysShown}
      onClose={() => showKeys(false)}
    >
      {list('keys.everywhere', [
        ...(screens.includes('intake') ? TAKING_IN : []),
        ...screens.map((screen, index) => [[ALT, String(index + 1)], SCREENS[screen]] as const),
        ...EVERYWHERE,
      ])}
      {screens.includes('review') ? list('keys.inReview', IN_REVIEW) : null}
      {screens.includes('timetables') ? list('draft.keys.title', IN_DRAFT) : null}
    </Dialog>
  );
}
