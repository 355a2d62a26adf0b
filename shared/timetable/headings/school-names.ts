const KIND =
  'school|schools|academy|conservatoire|conservatory|college|\\p{L}*college|primary|elementary|nursery|preschool|kindergarten|learning cent(?:re|er)|' +
  '\\p{L}*schulen?|gymnasium|realgymnasium|oberstufe|berufskolleg|kolleg|kita|bg/brg|brg|borg|htl|hak|hlw|ecole|école|lycée|collège|groupe scolaire|' +
  'scuola|liceo|istituto|istituto comprensivo|itis|i\\.?c\\.|accademia|conservatorio|escuela|colegio|instituto|ies|i\\.e\\.s\\.|ceip|c\\.e\\.i\\.p\\.|cra|escola|e\\.[bemf]\\.|colégio|agrupamento|institut|' +
  '\\p{L}*school|scholengemeenschap|lyceum|atheneum|szkoła|szkoły|zespół szkół|(?:sp|p\\.?s\\.?)(?=\\s(?:nr\\.?|no\\.?)?\\s?\\d)|przedszkole|liceum|technikum|mateřská|konservatorium|škola|škole|zš|sš|gymnázium|iskola|gimnázium|university|universität|hochschule|université|universidad|università';
/** "After-School Clubs" name no school. */
const WORD_BEFORE = '(?<![\\p{L}.]|(?:after|before|pre)[- ])';
const SCHOOL = new RegExp(`${WORD_BEFORE}(?:${KIND})(?!\\p{L})`, 'iu');
const KINDS = new RegExp(`${WORD_BEFORE}(?:${KIND})(?!\\p{L})`, 'giu');

/** Says which school, not which one is meant: "Lower School", "High school", "Grundschule". */
const SAYS_NO_NAME =
  /(?<!\p{L})(?:lower|upper|middle|junior|senior|high|primary|secondary|elementary|infant|sixth form|after|before|whole|new|my|our|the|of|for|de|la|di|das|die|der|calendar|menu|lunch|lunchtimes?|breakfast|bus|days?|clubs?|office|hours|holidays?|trips?|uniform|programme?|activities|weeks?|year|plan|newsletter|hall|library|gym|office|bell|kalender|ferien|jahr|timetables?)(?!\p{L})/giu;

/** True for the name of a school: a word for a kind of school, and a name of its own. */
export function isSchoolName(text: string): boolean {
  if (!SCHOOL.test(text) || text.length > 90) return false;
  const rest = text.replace(KINDS, ' ').replace(SAYS_NO_NAME, ' ');
  return /\p{Lu}\p{L}/u.test(rest) || /(?:nr|no|n°|č|kl|ps|sp|lo|zš)\.?\s*\d/iu.test(text);
}

/** "I.E.S.", "Grundschule": which one stands elsewhere. */
export function isKindOfSchool(text: string): boolean {
  return SCHOOL.test(text) && !/[\p{L}\p{N}]/u.test(text.replace(KINDS, ' '));
}

const IMPRINT =
  /[\s,]+(?:(?:page|seite|pagina|página|strona|strana|oldal|p\.|s\.)\s?\d.*|(?:sims(?:\.net)?|(?:web)?untis|gp-untis|asc|bakaláři|kréta|optivum|pronote|zermelo|magister|arbor|bromcom|isams|edupage|powerschool|celcat)(?!\p{L}).*)$/iu;
const PLACE = /,\s+\P{N}.*$/u;
const WORD_OF_NAME =
  /^(?:["“„'’«(]?[\p{Lu}\d].*|&|and|of|the|at|in|for|am|an|auf|der|die|das|des|dem|im|zu|zum|zur|und|für|van|voor|de|het|d[aeiou]|del|della|dei|la|le|les|el|los|et|y|i|e|a|w|we|z|im\.|nr|no|n°|č|se|s|v|u|škola|szkoła|školou|mateřská)[.,]?$/u;

/**
 * What a text with a school's name says of it, without the page number and the program of an imprint. On a line that says
 * other things as well the name ends at a comma: behind it stands where the school is. A line of its own is taken as printed.
 */
export function schoolIn(text: string, isWholeLine: boolean): string {
  const name = text.replace(IMPRINT, '');
  const short = name.replace(PLACE, '');
  return isWholeLine || !isSchoolName(short) ? name : short;
}

/** A name and nothing but a name: sentences below a timetable speak of schools as well. */
export function isOnlyName(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length <= MOST_WORDS && words.every((word) => WORD_OF_NAME.test(word));
}

const MOST_WORDS = 8;
