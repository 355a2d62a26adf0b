import type { ActivityDetails } from '../../shared/activity/activity-entry.ts';
import { Role } from '../../shared/access/roles.ts';
import { LegalBasis } from '../../shared/data-protection/legal-basis.ts';
import { LocalDate } from '../../shared/versions/effective-dates.ts';
import { localDayWords } from '../local-day.ts';
import { lessonCountWords } from '../lesson-count.ts';
import type { Texts } from '../texts.ts';
import type { ShownEntry } from './shown-entries.ts';

type Words = Pick<Texts, 'text' | 'dates' | 'allOf'>;

export type Names = Readonly<Record<string, string>>;

/** What an entry says, in the words of its four columns. */
export type EntryWords = {
  readonly who: string;
  readonly what: string;
  /** What there is to know beyond that; null where there is nothing. */
  readonly more: string | null;
  /** Whom or what it is about; empty where that is oneself or the office. */
  readonly about: string;
};

export function entryWords({ entry, details }: ShownEntry, names: Names, texts: Words): EntryWords {
  const { text } = texts;
  const { code, actorId, subject } = entry;
  const phrases = details === null ? [text('activity.erased')] : detailPhrases(details, texts);
  return {
    who: actorId === null ? text('activity.program') : (names[actorId] ?? text('activity.goneAccount')),
    what: text(`activity.what.${code}`),
    more: phrases.length === 0 ? null : phrases.join(' · '),
    about: subject.kind === 'office' || subject.id === actorId ? '' : (names[subject.id] ?? text(goneOf(subject.kind))),
  };
}

function goneOf(kind: 'document' | 'person') {
  return kind === 'document' ? 'activity.goneDocument' : 'activity.goneAccount';
}

/**
 * The names that are known: those the back room answered, and else what other entries say of the same thing, such as
 * the file name of a document that was binned since. What was erased is in neither.
 */
export function knownNames(entries: readonly ShownEntry[], names: Names): Names {
  const told = entries.flatMap(({ entry, details }) => {
    const name = details?.[entry.subject.kind === 'document' ? 'name' : 'displayName'];
    return typeof name === 'string' ? [[entry.subject.id, name] as const] : [];
  });
  // Entries come newest first: where a name was changed, the newest is to stand.
  return { ...Object.fromEntries(told.toReversed()), ...names };
}

/** Each detail that a head of office can make something of; the export has all of them. */
function detailPhrases(details: ActivityDetails, texts: Words): string[] {
  const { text, dates } = texts;
  const { wrongTriesBefore, why, role, roleBefore, blocks, breaks, needLook, isIntact, findings, entries, format } =
    details;
  const { binned, erased, isHeld, basis, replaces, wasPublished } = details;
  const until = LocalDate.safeParse(details['until']).data;
  const ground = LegalBasis.safeParse(basis).data;
  const roleNow = Role.safeParse(role).data;
  const roleThen = Role.safeParse(roleBefore).data;
  const isOtherRole = roleNow !== undefined && roleThen !== undefined && roleThen !== roleNow;
  return [
    isAtLeastOne(wrongTriesBefore) ? text('activity.more.wrongTries', { count: wrongTriesBefore }) : '',
    why === 'idle' ? text('activity.more.idle') : '',
    why === 'wrong-password' ? text('activity.more.wrongPassword') : '',
    roleNow !== undefined && roleThen === undefined ? text(`role.${roleNow}`) : '',
    isOtherRole
      ? text('activity.more.otherRole', { before: text(`role.${roleThen}`), now: text(`role.${roleNow}`) })
      : '',
    isAtLeastOne(blocks) ? lessonCountWords({ blocks, breaks: isAtLeastOne(breaks) ? breaks : 0 }, texts) : '',
    isAtLeastOne(needLook) ? text('intake.needLook', { count: needLook }) : '',
    // Null where the sheet of the other is gone.
    replaces === undefined ? '' : text('activity.more.replaces'),
    wasPublished === true ? text('activity.more.wasPublished') : '',
    until === undefined ? '' : text('activity.more.until', { day: localDayWords(until, dates) }),
    isIntact === true ? text('activity.more.intact') : '',
    isAtLeastOne(findings) ? text('activity.more.findings', { count: findings }) : '',
    isAtLeastOne(entries) ? text('activity.count', { count: entries }) : '',
    typeof format === 'string' ? format.toUpperCase() : '',
    isAtLeastOne(binned) ? text('activity.more.binned', { count: binned }) : '',
    isAtLeastOne(erased) ? text('activity.more.erasedDocuments', { count: erased }) : '',
    typeof isHeld === 'boolean' ? text(isHeld ? 'activity.more.held' : 'activity.more.released') : '',
    ground === undefined ? '' : text(`legalBasis.kinds.${ground}`),
  ].filter((phrase) => phrase !== '');
}

function isAtLeastOne(value: ActivityDetails[string] | undefined): value is number {
  return typeof value === 'number' && value > 0;
}
