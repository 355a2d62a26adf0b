import type { ConflictRow } from '../../shared/ipc/server-messages.ts';
import { fieldName, valueWords } from '../field-words.ts';
import type { Texts } from '../texts.ts';
import { clockText } from '../week/clock-text.ts';
import { dayName } from '../week/day-names.ts';

type Words = Pick<Texts, 'text' | 'language' | 'times' | 'dates'>;

export type ConflictWords = {
  readonly about: string;
  readonly stands: string;
  readonly wanted: string;
  readonly standsBy: string;
  readonly wantedBy: string;
};

/** What a conflict is about, both values, and who said them when. */
export function conflictWords(row: ConflictRow, texts: Words): ConflictWords {
  const { text } = texts;
  const by = (name: string | null, at: number): string => {
    const when = new Intl.DateTimeFormat(texts.dates, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
    return name === null ? when : text('conflicts.by', { name, when });
  };
  const [first] = row.against;
  const said = {
    wantedBy: by(row.wantedBy, row.wantedAt),
    standsBy: first === undefined ? '' : by(first.by, first.at),
  };
  const { about } = row;
  switch (about.kind) {
    case 'field':
    case 'header': {
      const value = (given: string | null) =>
        given === null || given === '' ? text('conflicts.nothing') : valueWords(about.field, given, texts);
      const lesson = about.kind === 'field' ? lessonWords(about.lesson, texts) : null;
      const name = fieldName(about.field, texts);
      return {
        ...{ about: lesson === null ? name : `${lesson}: ${name}`, ...said },
        ...{ stands: value(about.stands), wanted: value(about.wanted) },
      };
    }
    case 'step':
      return {
        ...{ about: lessonWords(about.lesson, texts) ?? text('conflicts.someLesson'), ...said },
        ...{ stands: text('conflicts.asItIs'), wanted: stepWords(about.step, texts) },
      };
    case 'state':
      return {
        ...{ about: text('conflicts.state'), ...said },
        ...{ stands: text('conflicts.changedMeanwhile'), wanted: text(`timetables.states.${about.wanted}`) },
      };
  }
}

type Lesson = {
  readonly title: string;
  readonly day: Parameters<typeof dayName>[0] | null;
  readonly start: string | null;
};

/** "Maths, Monday 9:30"; null where nobody can say which. */
function lessonWords(lesson: Lesson | null, { language, times }: Words): string | null {
  if (lesson === null) return null;
  const day = lesson.day === null ? '' : dayName(lesson.day, language, 'long');
  const time = lesson.start === null ? '' : times(clockText(lesson.start));
  const when = [day, time].filter((word) => word !== '').join(' ');
  return when === '' ? lesson.title : `${lesson.title}, ${when}`;
}

const STEPS = ['add', 'remove', 'restore', 'split', 'merge', 'take-reading', 'accept-fields', 'put-back'] as const;

function stepWords(step: string, { text }: Words): string {
  const known = STEPS.find((name) => name === step);
  return known === undefined ? text('conflicts.step.other') : text(`conflicts.step.${known}`);
}
