import type { Lot } from '../../../store/testing/lot.ts';
import type { Act, Scene } from './act.ts';
import { act, drawColleague } from './act.ts';
import { withDocument } from './known-office.ts';

export function takeBack(lot: Lot, { known }: Scene): Act | null {
  const binned = Object.entries(known.office.documents).filter(([, { isBinned }]) => isBinned);
  const documentId = binned[lot.below(binned.length)]?.[0];
  if (documentId === undefined) return null;
  return act('bin.takeBack', { documentId }, (before) => withDocument(before, documentId, { isBinned: false }));
}

/** Wherever it lies and however far it has come. */
export function eraseDocument(lot: Lot, { known }: Scene): Act | null {
  const ids = Object.keys(known.office.documents);
  const documentId = ids[lot.below(ids.length)];
  if (documentId === undefined) return null;
  return act('bin.erase', { documentId }, ({ office, ...rest }) => {
    const { [documentId]: _gone, ...documents } = office.documents;
    const readAhead = office.readAhead.filter((one) => one.documentId !== documentId);
    return { ...rest, office: { ...office, documents, readAhead, erased: [...office.erased, documentId] } };
  });
}

export function erasePerson(lot: Lot, scene: Scene): Act | null {
  const found = drawColleague(lot, scene);
  if (found === null) return null;
  const { loginName, userId } = found;
  return act('person.erase', { userId }, ({ office, passwords, ...rest }) => {
    const { [loginName]: _gone, ...accounts } = office.accounts;
    const { [loginName]: _word, ...left } = passwords;
    return {
      ...rest,
      passwords: left,
      office: { ...office, accounts, erasedPeople: [...office.erasedPeople, loginName] },
    };
  });
}
