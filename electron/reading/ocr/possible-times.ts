import type { LineRead, WordRead } from './line-read.ts';

/** A time of day among other signs: hour, minutes. */
const TIME = /(?<![\d.:])(\d{1,2})[.:](\d{2})(?![\d.:])/gu;
/** Confidence in a time that the recogniser alone would have read otherwise. */
const GUESSED = 0.8;

/** Where no clock shows what was read ("10.90") and one of its alternatives is a time ("10.40"), the alternative was meant. */
export function withPossibleTimes(lines: readonly LineRead[]): LineRead[] {
  return lines.map((line) => ({ ...line, words: line.words.map(asPossible) }));
}

function asPossible(word: WordRead): WordRead {
  if (timesIn(word.text).every(isPossible)) return word;
  const meant = word.alternatives.find((text) => {
    const times = timesIn(text);
    return times.length === timesIn(word.text).length && times.every(isPossible);
  });
  if (meant === undefined) return word;
  const alternatives = [word.text, ...word.alternatives.filter((other) => other !== meant)];
  return { ...word, text: meant, alternatives, confidence: Math.min(word.confidence, GUESSED) };
}

type Time = { readonly hour: number; readonly minute: number };

function timesIn(text: string): Time[] {
  return [...text.matchAll(TIME)].map(([, hour, minute]) => ({ hour: Number(hour), minute: Number(minute) }));
}

function isPossible({ hour, minute }: Time): boolean {
  return hour <= 24 && minute < 60;
}
