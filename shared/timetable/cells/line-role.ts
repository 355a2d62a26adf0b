import { isClassCode } from './school-words.ts';
import { isWeekPhrase } from '../days/week-words.ts';

export type LineRole = 'title' | 'teacher' | 'room' | 'class' | 'notes';

/** A piece of a cell's text that is one fact. */
export type Piece = { readonly text: string; readonly role: 'teacher' | 'room' | 'class' | 'weeks' | null };

/** What stands before a person's name; a single letter ("M. Blanc", "p. Dudek") needs its dot, or it may be a subject. */
const TITLE_OF_PERSON = [
  '(?:[Mm]rs?|MRS?|[Mm]s|MS|[Mm]iss|MISS|[Mm]x|[Dd]r|DR|[Pp]rof|PROF|Ms\\.|Sir|Madam|Coach)',
  '(?:[Hh]err|HERR|[Ff]rau|FRAU|Hr|Fr|Mag|DI)',
  '(?:[Mm]me|MME|[Mm]lle|Maître|Madame|Monsieur)',
  '(?:Sra?|SRA?|Srta|Dña|D[ªº]|Don|Doña|Profa|Prof\\.?[aªoº]|Profe|Dott|Prof\\.?ssa|Sig|Sig\\.ra|Dott\\.ssa)',
  '(?:[Pp]ani?|PANI?|mgr|Mgr|Bc|Ing|RNDr|PhDr|PaedDr|Meester|Juf|Juffrouw|Mevr|Dhr|Mevrouw|Meneer)',
  '[MmpPD](?=\\.)',
  'M(?=\\s\\p{L}{4,}$)',
].join('|');
const PERSON = new RegExp(`^(?:${TITLE_OF_PERSON})\\.?\\s+\\p{Lu}`, 'u');
const FORM_OF_ADDRESS = new RegExp(`^(?:${TITLE_OF_PERSON})\\.?$`, 'u');
/** "ProfH Brandt", "DrA Ferro": recognisers lose the space behind what stands before a name. */
const PERSON_WITHOUT_SPACE = /^(?:Mrs?|Ms|Miss|Dr|Prof|Herr|Frau)\.?\p{Lu}\.?\s\p{Lu}\p{Ll}/u;
/** "Thompson, R", "P Lindqvist", "R. Ní Bhriain", "M. de Wit". */
const NAME_WITH_INITIAL =
  /^(?:\p{Lu}[\p{L}'’-]{2,}(?:\s\p{Lu}[\p{L}'’-]+)?,\s\p{Lu}\.?|\p{Lu}\.?\s(?:\p{Lu}[\p{L}'’]*\s)?\p{Lu}\p{Ll}[\p{L}'’-]+|\p{Lu}\.\s(?:(?:van|von|de[nrl]?|du|d[aio]s?|della|te[nr]|la|le|zu)\s){1,3}\p{Lu}\p{Ll}[\p{L}'’-]+)$/u;
/** Places in a school, in the languages we read; alone or before a number. */
const ROOM_WORD =
  /^(?:room|rm|raum|salle|sala|aula|lab|labo(?:r|ratory|ratorio|ratoire)?|hall|halle|hala|gym|turnhalle|sporthalle|sporthal|gymzaal|gymnase|gimnasio|gimnàs|ginásio|quadra|palestra|telocvičňa|tělocvična|tornaterem|pracownia|biblioteca|biblioteka|bibliothek|library|cdi|mensa|učebna|učebňa|terem|lokaal|canteen|studio|s\.(?=\s?\d))(?![\p{L}])|(?:workshop|werkraum|werkstatt|taller|atelier|officina|oficina|warsztat|dílna|dielňa|műhely|pitch|court|field|pool|pista|campo|cancha|terrain|sportplatz|platz|bahn|boisko|kort|hřiště|ihrisko|pálya)(?:\s?\d+\p{L}?)?$|\p{L} (?:room|suite|(?<!study )hall|studio|gym|court|pitch|field|office)$|\p{L}(?:raum|saal|zimmer|halle|lokaal|terem)$/iu;
/** "EPS (gymnase)" may well be the lesson's whole name: a word cuts a line only where it is said with rooms in mind. */
const STRONG_ROOM =
  /^(?:room|rm|raum|salle|sala|aula|lab(?:or)?|hall|halle|gym|turnhalle|quadra|palestra|library|mensa)(?![\p{L}])|\p{L} room$/iu;
/** "B1.12", "A 2.07", "#03-07": building, floor and room. */
const FLOOR_CODE = /^(?:\p{Lu}{1,2}\s?\d\.\d{2,3}[a-z]?|#\d{1,2}-\d{2,3})$/u;
/** "R12", "B-204", building, floor and number ("HG F 1"), or building and number ("53/1031"). */
const ROOM_CODE = /^(?:\p{Lu}{1,3}[\s.-]?\d{1,4}[a-z]?|\p{Lu}{2,3} \p{Lu} \d{1,3}(?:\.\d+)?|\d{1,3}\/\d{3,5})$/iu;

/**
 * Takes a line apart at bars and commas where its parts are facts of their own: "Mr Sample, G4", "V | ML D 28". Null when
 * nothing marks the line as anything but a title or a note. A cell's first line is a title even if it looks like a room's
 * code ("KS2", "PE 1").
 */
export function readFacts(text: string, isFirst: boolean): readonly Piece[] | null {
  const facts = factsIn(text);
  return isFirst && facts?.every((fact) => fact.role === 'room') ? null : facts;
}

function factsIn(text: string): readonly Piece[] | null {
  const isBarred = text.includes('|');
  const parts = text
    .split(isBarred ? '|' : /,\s+(?!\p{Lu}\.?(?:\s|$))|\s+[-–·•]\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const pieces = parts.map((part): Piece => ({ text: unbracket(part), role: factOf(part) }));
  if (isBarred)
    return pieces.map((piece, index) =>
      index === pieces.length - 1 && pieces.length > 1 && !piece.role ? { ...piece, role: 'room' } : piece,
    );
  const whole = factOf(text);
  if (whole)
    return pieces.length > 1 && pieces.every((piece) => piece.role) ? pieces : besideTeacher(pieces, text, whole);
  return pieces.length > 1 && pieces[0]?.role ? besideTeacher(pieces, text, pieces[0].role) : null;
}

/** What stands behind a teacher's name and a comma is the room, whatever it is called. */
function besideTeacher(pieces: readonly Piece[], text: string, role: NonNullable<Piece['role']>): readonly Piece[] {
  const [first, second] = pieces;
  if (first?.role === 'teacher' && second && pieces.length === 2)
    return [first, { ...second, role: second.role ?? 'room' }];
  return [{ text: unbracket(text), role }];
}

function factOf(part: string): Piece['role'] {
  const text = unbracket(part);
  if (isWeekPhrase(text)) return 'weeks';
  if (looksLikePerson(text)) return 'teacher';
  if (looksLikeRoom(text)) return 'room';
  if (isClassCode(text)) return 'class';
  return isBracketed(part) && looksLikeName(text) ? 'teacher' : null;
}

/** True for what says by itself that it is a person, a room or weeks; a bare name or a code ("KS2") does not. */
export function isStrongFact(part: string): boolean {
  const text = unbracket(part);
  return isWeekPhrase(text) || PERSON.test(text) || STRONG_ROOM.test(text);
}

export function looksLikePerson(text: string): boolean {
  const plain = unbracket(text);
  return PERSON.test(plain) || PERSON_WITHOUT_SPACE.test(plain) || NAME_WITH_INITIAL.test(plain);
}

/** "Ms", "Herr": what stands before a name, without one. */
export function isFormOfAddress(text: string): boolean {
  return FORM_OF_ADDRESS.test(text.trim());
}

/** How many of the texts at one place of all cells are rooms: enough of them make the others rooms as well. */
export function looksLikeRoom(text: string): boolean {
  const plain = unbracket(text);
  return ROOM_WORD.test(plain) || ROOM_CODE.test(plain) || FLOOR_CODE.test(plain);
}

/** "Hall", "LAB2": a place in a school by its name, not by a number alone. */
export function isRoomWord(text: string): boolean {
  return ROOM_WORD.test(unbracket(text).replace(/(?<=\p{L})\d+$/u, ''));
}

/** One to four words that all begin with a capital and hold no digit. */
function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word));
}

export function isBracketed(text: string): boolean {
  return /^\s*(?:\(.*\)|\[.*\])\s*$/.test(text);
}

export function unbracket(text: string): string {
  return isBracketed(text) ? text.trim().slice(1, -1).trim() : text.trim();
}

/** The role that a sheet's habits give to a piece that says nothing of itself. */
export function expectedRole(expected: LineRole): 'teacher' | 'room' | 'class' | 'notes' {
  return expected === 'title' ? 'notes' : expected;
}
