import { foldText } from './fold-letters.ts';

/** Languages that can be told apart here, as ISO 639-3 codes. */
export type Language = 'eng' | 'deu' | 'fra' | 'ita' | 'spa' | 'por' | 'cat';

// Written without accents: the words may come from a recogniser that knows none. Day names weigh more than the rest; words
// that several languages share count for each of them, and the others decide.
const DAYS: Record<Language, string> = {
  eng: 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri',
  deu: 'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
  fra: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  ita: 'lunedi martedi mercoledi giovedi venerdi sabato domenica',
  spa: 'lunes martes miercoles jueves viernes sabado domingo',
  por: 'segunda terca quarta quinta sexta sabado domingo segunda-feira terca-feira quarta-feira quinta-feira sexta-feira',
  cat: 'dilluns dimarts dimecres dijous divendres dissabte diumenge',
};

const WORDS: Record<Language, string> = {
  eng: 'the and of time class teacher room lunch break school english maths math science history music art reading week term period assembly year timetable subject lesson',
  deu: 'und der die das zeit stunde uhr klasse raum lehrer stundenplan deutsch mathe mathematik englisch geschichte erdkunde sport kunst musik religion pause woche schule chemie physik biologie forder unterricht',
  fra: 'et le la les des heure heures horaire classe salle professeur emploi temps francais mathematiques anglais histoire geographie pause dejeuner recreation semaine ecole svt eps',
  ita: 'e il la di del ora ore orario classe aula docente italiano matematica inglese storia geografia scienze religione motoria ricreazione intervallo pranzo settimana scuola arte tecnologia diritto informatica lavoro',
  spa: 'y el la los las de del hora horas horario clase aula profesor lengua castellana matematicas ingles historia geografia ciencias naturales sociales religion educacion fisica recreo comida descanso semana escuela tutoria musica plastica',
  por: 'e o a os as de do da hora horas horario turma sala professor portugues matematica ingles historia geografia ciencias educacao fisica intervalo recreio almoco semana escola aula artes lingua portuguesa sociologia filosofia',
  cat: 'i el la els les de hora hores horari classe aula professor catala llengua matematiques angles castella historia coneixement medi natural educacio fisica esbarjo pati dinar setmana escola tutoria musica plastica lectura tallers',
};

const DAY_WEIGHT = 4;
const LEAST = 2;

/**
 * The languages that a page's words are likely written in, likeliest first, with those that come close. English where
 * nothing says otherwise.
 */
export function guessLanguages(words: readonly string[]): Language[] {
  const seen = new Set(words.flatMap((word) => foldText(word).match(/[a-z]+(?:-feira)?/g) ?? []));
  const scores = (Object.keys(DAYS) as Language[]).map((language) => ({
    language,
    score: DAY_WEIGHT * countSeen(DAYS[language], seen) + countSeen(WORDS[language], seen),
  }));
  const best = Math.max(...scores.map(({ score }) => score));
  if (best < LEAST) return ['eng'];
  return scores
    .filter(({ score }) => score >= 0.6 * best)
    .toSorted((a, b) => b.score - a.score)
    .map(({ language }) => language);
}

function countSeen(list: string, seen: ReadonlySet<string>): number {
  return list.split(' ').filter((word) => seen.has(word)).length;
}
