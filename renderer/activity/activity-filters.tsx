import { useTexts } from '../texts.ts';
import { Picker } from '../ui/picker.tsx';
import { periods } from './activity-question.ts';
import { useActivityLog } from './activity-store.ts';
import { kindsOfAction } from './kind-of-action.ts';

const ALL = 'all';

/** Period, kind and person, side by side; each choice is answered at once. */
export function ActivityFilters() {
  const { text, language } = useTexts();
  const { question, people, ask } = useActivityLog();
  const { compare } = new Intl.Collator(language, { numeric: true });
  const ofPeriods = periods.map((key) => ({ key, label: text(`activity.periods.${key}`) }));
  const ofKinds = [
    { key: ALL, label: text('activity.everyKind') } as const,
    ...kindsOfAction.map((key) => ({ key, label: text(`activity.kinds.${key}`) })),
  ];
  const ofPeople = [
    { key: ALL, label: text('activity.anybody') },
    ...people
      .toSorted((one, other) => compare(one.displayName, other.displayName))
      .map(({ userId, displayName }) => ({ key: userId, label: displayName })),
  ];
  const chosenKind = question.kind ?? ALL;
  const chosenPerson = question.actorId ?? ALL;
  return (
    <search className="activity-filters" aria-label={text('activity.filters')}>
      <Picker
        label={text('activity.period')}
        options={ofPeriods}
        chosen={question.period}
        shown={text(`activity.periods.${question.period}`)}
        onChoose={(period) => void ask({ ...question, period })}
      />
      <Picker
        label={text('activity.kind')}
        options={ofKinds}
        chosen={chosenKind}
        shown={ofKinds.find(({ key }) => key === chosenKind)?.label ?? ''}
        onChoose={(kind) => void ask({ ...question, kind: kind === ALL ? null : kind })}
      />
      <Picker
        label={text('activity.person')}
        options={ofPeople}
        chosen={chosenPerson}
        shown={ofPeople.find(({ key }) => key === chosenPerson)?.label ?? ''}
        onChoose={(key) => void ask({ ...question, actorId: key === ALL ? null : key })}
      />
    </search>
  );
}
