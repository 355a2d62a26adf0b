import type { Lot } from '../../../store/testing/lot.ts';
import type { Act, Scene } from './act.ts';
import { act, drawColleague } from './act.ts';
import { withDocument } from './known-office.ts';
import type { Known } from './known-office.ts';
import { seenPublished } from './timetable-acts.ts';

export function takeBack(lot: Lot, { known }: Scene): Act | null {
  const binned = Object.entries(known.office.documents).filter(([, { isBinned }]) => isBinned);
  const documentId = binned[lot.below(binned.length)]?.[0];
  if (documentId === undefined) return null;
  return act('bin.takeBack', { documentId }, (before) => withDocument(before, documentId, { isBinned: false }));
}

/** Wherever it lies and however far it has come. */
export function eraseDocument(lot: Lot, scene: Scene): Act | null {
  const ids = Object.keys(scene.known.office.documents);
  const documentId = ids[lot.below(ids.length)];
  const seen = documentId === undefined ? null : seenPublished(scene, documentId);
  if (documentId === undefined || seen === null) return null;
  return act('bin.erase', { documentId, seen }, (before) => {
    const gone = { ...before.gone, documents: [...before.gone.documents, documentId] };
    return withoutGone({ ...before, gone });
  });
}

export function erasePerson(lot: Lot, scene: Scene): Act | null {
  const found = drawColleague(lot, scene);
  if (found === null) return null;
  const { loginName, userId } = found;
  return act('person.erase', { userId }, (before) => {
    const gone = { ...before.gone, people: [...before.gone.people, loginName] };
    return withoutGone({ ...before, gone });
  });
}

/** The same office without what was ever erased: of all that it holds, gravestones are left. */
export function withoutGone({ office, passwords, gone, ...rest }: Known): Known {
  const [ids, names] = [new Set(gone.documents), new Set(gone.people)];
  const kept = <Value>(values: Readonly<Record<string, Value>>, without: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => !without.has(key)));
  const erasedNow = Object.keys(office.documents).filter((documentId) => ids.has(documentId));
  const peopleNow = Object.keys(office.accounts).filter((loginName) => names.has(loginName));
  return {
    ...{ ...rest, gone, passwords: kept(passwords, names) },
    office: {
      ...{ ...office, documents: kept(office.documents, ids), accounts: kept(office.accounts, names) },
      readAhead: office.readAhead.filter(({ documentId }) => !ids.has(documentId)),
      erased: [...office.erased, ...erasedNow],
      erasedPeople: [...office.erasedPeople, ...peopleNow],
    },
  };
}
