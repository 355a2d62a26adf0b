const NUMBERED =
  /^(?:\d\s?\.?\s?(?:sk|skup|skupina|gr|grp|grupa|csop|csoport|gruppe|groep|groupe)\.?|(?:gr|grp|group|gruppe|groupe|grupo|gruppo|grup|groep|grupa|skupina)\.?\s?(?:\d|[A-D]))$/iu;
const BOYS_AND_GIRLS =
  /^(?:boys|girls|jungen|mädchen|filles|garçons|chl|chlapci|dievč|dievčatá|hoši|dívky|chłopcy|dziewczęta|fiúk|lányok|chicos|chicas|niños|niñas|maschi|femmine)\.?$/iu;

/** "1. sk.", "Gr. 2", "girls": the name of a group and nothing else; it never says what is taught. */
export function isGroupName(text: string): boolean {
  return NUMBERED.test(text.trim()) || BOYS_AND_GIRLS.test(text.trim());
}
