import type { Span } from '../../../shared/timetable/geometry.ts';
import { sharedLength, spanLength } from '../../../shared/timetable/geometry.ts';

/** Spans that share less than this part of the shorter one stand beside each other. */
const BESIDE = 0.3;
/** Room between two tracks that is wider than this part of a usual one is a track without cells. */
const ROOM = 0.6;

/**
 * The finest rows (or columns) that the cells of a grid stand in: merged cells, which reach over several, are left out. White
 * stretches between them as wide as a row are rows as well.
 */
export function findTracks(spans: readonly Span[]): Span[] {
  const tracks: Span[] = [];
  for (const span of spans.toSorted((a, b) => spanLength(a) - spanLength(b))) {
    const isNew = tracks.every((track) => sharedLength(track, span) < BESIDE * spanLength(track));
    if (isNew) tracks.push(span);
  }
  tracks.sort((a, b) => a.from - b.from);
  const usual = tracks.map(spanLength).toSorted((a, b) => a - b)[tracks.length >> 1] ?? 0;
  const between = tracks.slice(1).map((track, at) => ({ from: tracks[at]!.to, to: track.from }));
  return [...tracks, ...between.filter((gap) => spanLength(gap) > ROOM * usual)].sort((a, b) => a.from - b.from);
}
