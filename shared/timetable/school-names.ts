const KIND =
  'school|schools|academy|college|\\p{L}*college|primary|elementary|nursery|preschool|kindergarten|learning cent(?:re|er)|' +
  '\\p{L}*schulen?|gymnasium|realgymnasium|oberstufe|berufskolleg|kolleg|kita|bg/brg|brg|borg|htl|hak|hlw|ecole|école|lycée|collège|groupe scolaire|' +
  'scuola|liceo|istituto|istituto comprensivo|itis|i\\.?c\\.|escuela|colegio|instituto|ies|ceip|cra|escola|colégio|agrupamento|institut|' +
  '\\p{L}*school|scholengemeenschap|lyceum|atheneum|szkoła|szkoły|zespół szkół|(?:sp|p\\.?s\\.?)(?=\\s(?:nr\\.?|no\\.?)?\\s?\\d)|liceum|technikum|škola|škole|zš|sš|gymnázium|iskola|gimnázium|university|universität|hochschule|université|universidad|università';
const SCHOOL = new RegExp(`(?<![\\p{L}.])(?:${KIND})(?!\\p{L})`, 'iu');
const KINDS = new RegExp(`(?<![\\p{L}.])(?:${KIND})(?!\\p{L})`, 'giu');

/** Says which school, not which one is meant: "Lower School", "High school", "Grundschule". */
const SAYS_NO_NAME =
  /(?<!\p{L})(?:lower|upper|middle|junior|senior|high|primary|secondary|elementary|infant|sixth form|after|before|whole|new|my|our|the|of|for|de|la|di|das|die|der|calendar|menu|lunch|lunchtimes?|breakfast|bus|days?|clubs?|office|hours|holidays?|trips?|uniform|programme?|activities|weeks?|year|plan|newsletter|hall|library|gym|office|bell|kalender|ferien|jahr|timetables?)(?!\p{L})/giu;

/** True for the name of a school: a word for a kind of school, and a name of its own. */
export function isSchoolName(text: string): boolean {
  if (!SCHOOL.test(text) || text.length > 90) return false;
  const rest = text.replace(KINDS, ' ').replace(SAYS_NO_NAME, ' ');
  return /\p{Lu}\p{L}/u.test(rest) || /(?:nr|no|n°|č|kl|ps|sp|lo|zš)\.?\s*\d/iu.test(text);
}
