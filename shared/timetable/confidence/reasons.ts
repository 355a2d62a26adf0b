import type { DraftBlock } from '../plans/draft-block.ts';
import type { Inputs } from '../learned/network.ts';
import type { BlockEvidence } from './block-evidence.ts';
import type { Field } from './model.ts';

/** From here on a doubt is worth naming (see `doubtOf`: one letter in ten). */
const DOUBTFUL = 0.4;
/** Lessons half or twice as long as the others. */
const UNUSUAL = 0.9;

/** Why a field may be wrong, as codes of sentences that a clerk understands; empty where nothing speaks against it. */
export function reasonsFor(field: Field, draft: DraftBlock, evidence: BlockEvidence): string[] {
  switch (field) {
    case 'title':
      return titleReasons(draft, evidence.title);
    case 'day':
      return dayReasons(draft, evidence.day);
    case 'start':
    case 'end':
      return timeReasons(field, draft, evidence.time);
  }
}

/** What is said where a field is unsure and none of its own reasons applies. */
export const UNUSUAL_SHEET = 'often-wrong-here';

/** Why a teacher, room, class or note may be wrong; where nothing of its own speaks against it, the sheet itself does. */
export function reasonsForFact(inputs: Inputs): string[] {
  const reasons = [
    ...(holds(inputs, 'doubt', DOUBTFUL) || holds(inputs, 'rivals', 1) ? ['letters'] : []),
    ...(holds(inputs, 'outnumbered', 1) ? ['fact-alike'] : []),
    ...(holds(inputs, 'elsewhere', 1) ? ['fact-elsewhere'] : []),
    ...(holds(inputs, 'insideTitle', 1) ? ['fact-in-title'] : []),
    ...(holds(inputs, 'missing', 0.5) ? ['fact-missing'] : []),
    ...(holds(inputs, 'inNotes', 1) ? ['fact-in-notes'] : []),
  ];
  return reasons.length > 0 ? reasons : [UNUSUAL_SHEET];
}

function titleReasons(draft: DraftBlock, inputs: Inputs): string[] {
  return [
    ...(draft.titleFrom === 'guessed letters' ? ['title-guessed-letters'] : []),
    ...(holds(inputs, 'doubt', DOUBTFUL) || holds(inputs, 'rivals', 1) ? ['letters'] : []),
    ...(holds(inputs, 'readTwoWays', 1) ? ['two-readings'] : []),
    ...(holds(inputs, 'outnumbered', 1) ? ['title-alike'] : []),
    ...(holds(inputs, 'holdsTime', 1) ? ['title-holds-time'] : []),
  ];
}

function dayReasons({ placed }: DraftBlock, inputs: Inputs): string[] {
  if (holds(inputs, 'missing', 1)) return ['day-missing'];
  return placed.dayDoubt ? [placed.dayDoubt] : [];
}

function timeReasons(side: 'start' | 'end', draft: DraftBlock, inputs: Inputs): string[] {
  const time = draft[side];
  if (time.from === 'none' && draft.placed.cover === null) return ['time-missing'];
  return [
    ...(side === 'end' && holds(inputs, 'backward', 1) ? ['ends-before-start'] : []),
    ...(time.from === 'neighbour' && draft.end.from === 'none' ? ['start-from-lesson-before'] : []),
    ...(time.from === 'position' ? [`${side}-between-borders`] : []),
    ...(holds(inputs, `${side}Guessed`, 1) ? ['time-letters'] : []),
    ...(holds(inputs, 'headDoubt', DOUBTFUL) ? ['time-digits'] : []),
    ...(holds(inputs, 'unusualLength', UNUSUAL) || holds(inputs, 'atNight', 1) ? ['time-unusual'] : []),
  ];
}

function holds(inputs: Inputs, name: string, least: number): boolean {
  return (inputs[name] ?? 0) >= least;
}
