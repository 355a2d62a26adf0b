import { z } from 'zod';
import type { Inputs } from '../learned/network.ts';
import { Network, runNetwork } from '../learned/network.ts';
import fitted from './model.json' with { type: 'json' };

/** A fitted judge: the network's answer, and how often such answers turned out right on sheets it was not fitted on. */
const Judge = z.object({
  network: Network,
  steps: z.array(z.object({ at: z.number(), share: z.number() })).readonly(),
});
export type Judge = z.infer<typeof Judge>;

export const FIELDS = ['title', 'day', 'start', 'end'] as const;
export type Field = (typeof FIELDS)[number];

/** What a lesson says beside its title, day and times. */
export const FACTS = ['teacher', 'room', 'class', 'notes'] as const;
export type Fact = (typeof FACTS)[number];

const ConfidenceModel = z.object({
  title: Judge,
  day: Judge,
  start: Judge,
  end: Judge,
  block: Judge,
  /** Blocks less sure than this wait for a person. */
  reviewBelow: z.number(),
  teacher: Judge,
  room: Judge,
  class: Judge,
  notes: Judge,
  /** Blocks with a teacher, room, class or note less sure than this wait as well. */
  reviewFactsBelow: z.number(),
});
export type ConfidenceModel = z.infer<typeof ConfidenceModel>;

/** Fitted by `npm run train -- confidence`; the figures it reached stand in docs/decisions/0031-calibrated-confidence.md. */
export const confidenceModel: ConfidenceModel = ConfidenceModel.parse(fitted);

/** Index of "right" among the two classes of a judge's network. */
const RIGHT = 1;

/** The share of right ones among cases like this one, 0 to 1. */
export function judge({ network, steps }: Judge, inputs: Inputs): number {
  return alongSteps(steps, rawAnswer(network, inputs));
}

/** The network's own answer, not yet held against what turned out. */
export function rawAnswer(network: Network, inputs: Inputs): number {
  return runNetwork(network, inputs)[RIGHT] ?? 0;
}

/** The share of right ones around an answer: straight from one step to the next, level beyond the first and the last. */
export function alongSteps(steps: Judge['steps'], answer: number): number {
  const above = steps.findIndex((step) => step.at > answer);
  const next = above < 0 ? steps.at(-1) : steps[above];
  const before = above < 0 ? next : (steps[above - 1] ?? next);
  if (!before || !next) return answer;
  const width = next.at - before.at;
  return before.share + (width > 0 ? (next.share - before.share) * ((answer - before.at) / width) : 0);
}

/** What the block's judge weighs: how sure the fields are, and what speaks for the whole plan. */
export function blockInputs(fields: Readonly<Record<Field, number>>, plan: Inputs): Inputs {
  const odds = FIELDS.map((field) => [field, logOdds(fields[field])] as const);
  return { ...plan, ...Object.fromEntries(odds) };
}

function logOdds(share: number): number {
  const kept = Math.min(0.9995, Math.max(0.0005, share));
  return Math.log(kept / (1 - kept));
}
