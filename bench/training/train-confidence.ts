import type { BlockEvidence } from '../../shared/timetable/confidence/block-evidence.ts';
import type { ConfidenceModel, Fact, Field, Judge } from '../../shared/timetable/confidence/model.ts';
import { blockInputs, FACTS, FIELDS } from '../../shared/timetable/confidence/model.ts';
import type { Inputs } from '../../shared/timetable/learned/network.ts';
import type { CrossFit } from './cross-fit.ts';
import { crossFit } from './cross-fit.ts';
import type { JudgedBlock } from './reliability.ts';
import { limitFor } from './reliability.ts';

/** A block that was read from a generated sheet: what spoke for it, and what of it was right. */
export type ReadExample = {
  readonly family: string;
  readonly evidence: BlockEvidence;
  readonly right: Readonly<Record<Field | Fact, boolean>>;
  readonly isExact: boolean;
};

/** `judged`: the answers about families that were absent from the fit, calibrated; of whole blocks, and of their facts. */
type Trained = {
  readonly model: ConfidenceModel;
  readonly judged: readonly JudgedBlock[];
  readonly judgedFacts: readonly JudgedBlock[];
};

/**
 * How many of the blocks that nobody looks at may be wrong on the layouts of the generator, which are drawn to be hard: one in
 * forty-seven there is one in five hundred to one in seventy on what lands on desks (docs/decisions/0031). One in two hundred here
 * would mean to ask about a third of everything, which teaches people to look at nothing.
 */
export const MOST_WRONG = 1 / 47;
/** A person is asked about a teacher, room, class or note where one in eight like it is wrong: rarer slips show in nothing. */
const LEAST_RIGHT_FACTS = 7 / 8;

/**
 * Fits the judges, each answer held against what turned out on layouts that the judge which gave it had not seen: the families
 * are dealt into folds, and a fold is judged, and held against what turned out, by what was fitted on the others. Those answers
 * draw the line under which blocks wait for a person; the judges that are kept are then fitted on all families.
 */
export function trainConfidence(examples: readonly ReadExample[]): Trained {
  const fields = Object.fromEntries(
    FIELDS.map((field) => [
      field,
      crossFit(
        examples,
        (one) => inputsOf(one, field),
        (one) => one.right[field],
      ),
    ]),
  ) as Record<Field, CrossFit>;
  const places = new Map(examples.map((one, at) => [one, at]));
  const shareOf = (field: Field, one: ReadExample) => fields[field].shares[places.get(one) ?? 0] ?? 0;
  const block = crossFit(
    examples,
    (one) =>
      blockInputs(
        {
          title: shareOf('title', one),
          day: shareOf('day', one),
          start: shareOf('start', one),
          end: shareOf('end', one),
        },
        one.evidence.plan,
      ),
    (one) => one.isExact,
  );
  const judged = examples.map(({ family, isExact }, at) => ({
    family,
    confidence: block.shares[at] ?? 0,
    isRight: isExact,
  }));
  const { title, day, start, end } = fields;
  const { judges, judged: judgedFacts } = fitFacts(examples);
  return {
    model: {
      title: title.judge,
      day: day.judge,
      start: start.judge,
      end: end.judge,
      block: block.judge,
      // Rounded down: what stands exactly at the limit is accepted.
      reviewBelow: Math.floor(limitFor(judged, MOST_WRONG) * 1e7) / 1e7,
      ...judges,
      reviewFactsBelow: LEAST_RIGHT_FACTS,
    },
    judged,
    judgedFacts,
  };
}

/**
 * Who teaches a lesson, where, whom and what is noted: each judged by itself, and a lesson is as sure as the least sure. Only
 * lessons that are right otherwise teach here: the others are marked for what is wrong with them.
 */
function fitFacts(all: readonly ReadExample[]): {
  judges: Readonly<Record<Fact, Judge>>;
  judged: JudgedBlock[];
} {
  const examples = all.filter(({ isExact }) => isExact);
  const fit = (fact: Fact) =>
    crossFit(
      examples,
      (one) => one.evidence.facts[fact],
      (one) => one.right[fact],
    );
  const fits = { teacher: fit('teacher'), room: fit('room'), class: fit('class'), notes: fit('notes') };
  const judged = examples.map(({ family, right }, at) => ({
    family,
    confidence: Math.min(...FACTS.map((fact) => fits[fact].shares[at] ?? 0)),
    isRight: FACTS.every((fact) => right[fact]),
  }));
  const { teacher, room, class: ofClass, notes } = fits;
  return {
    judges: { teacher: teacher.judge, room: room.judge, class: ofClass.judge, notes: notes.judge },
    judged,
  };
}

function inputsOf({ evidence }: ReadExample, field: Field): Inputs {
  return field === 'start' || field === 'end' ? evidence.time : evidence[field];
}
