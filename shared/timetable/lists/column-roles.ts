import { plainWord } from '../days/day-names.ts';

/** What a column of a table of lessons holds, by its heading. */
export type ColumnRole =
  | 'day'
  | 'time'
  | 'start'
  | 'end'
  | 'duration'
  | 'period'
  | 'subject'
  | 'teacher'
  | 'room'
  | 'class'
  | 'weeks'
  | 'notes';

/** Headings as plain words, in all languages of the program together; a longer heading counts by the words in it. */
const HEADINGS: Record<ColumnRole, string> = {
  start:
    'start begin begins from starttime von beginn debut de inizio inicio desde van od poczatek zacatek zaciatok kezdes ' +
    'kezdete kezdet inici comienzo dalle das',
  end: 'end ends to until endtime finish bis ende fin fine fim hasta ate tot einde do konec koniec vege veg befejezes final alle as',
  duration:
    'duration length dauer duree duracion durada duracao durata duur trvanie trvani delka dlzka czastrwania idotartam',
  day:
    'day weekday days dayofweek tag wochentag jour jourdelasemaine giorno giornodellasettimana dia diasemana diadelasemana ' +
    'diadasemana dag weekdag dzien dzientygodnia den denvtydnu nap hetnapja diadelasetmana date datum data fecha ' +
    'tage jours giorni dias dies dagen dni dny napok',
  time: 'time times hours zeit uhrzeit heure horaire heures ora orario hora horario horari tijd tid godzina godziny godz hod std czas cas idopont ido',
  teacher:
    'teacher teachers tutor staff coach trainer trainerin allenatore allenatrice entraineur entraineuse entrenador entrenadora treinador treinadora trener trenerka edzo leader leitung kursleitung leiter leiterin animateur animatrice intervenant istruttore monitor monitora lecturer instructor lehrer lehrerin lehrkraft lehrperson dozent professeur prof enseignant ' +
    'docente insegnante professore professor professora profesor profesora leraar leerkracht docent nauczyciel prowadzacy ' +
    'ucitel vyucujici vyucujuci tanar pedagogus oktato',
  room:
    'room rooms location place raum ort zimmer salle lieu local aula sala lugar lokaal sal gabinet mistnost ucebna miestnost ' +
    'terem tanterem espai',
  class:
    'class classes group form yeargroup klasse gruppe classe groupe clase grupo curso turma grup klas groep klasa oddział grupa ' +
    'trida skupina trieda osztaly csoport',
  weeks: 'week weeks woche wochen semaine settimana semana semanas setmana tydzien tyden tyzden het',
  subject:
    'subject subjects activity course lesson module fach kurs unterricht matiere cours enseignement discipline materia asignatura disciplina ' +
    'assignatura vak les amne przedmiot zajecia predmet tantargy targy instrument strumento instrumento hangszer nastroj ' +
    'modalidade modalidades modalidad modalita modalitat sportart sport atividade actividade actividad activite attivita activitat activiteit',
  period:
    'period per pd lesson no nr num stunde std block slot heure ora hora aula uur lesuur lekcja nrlekcji hodina oraszam',
  notes:
    'notes note remark remarks comment comments bemerkung bemerkungen hinweis remarques osservazioni observaciones observacoes ' +
    'observacions notas opmerking opmerkingen uwagi poznamka poznamky megjegyzes',
};

const rolesByWord = new Map<string, ColumnRole[]>();
for (const [role, words] of Object.entries(HEADINGS) as [ColumnRole, string][]) {
  for (const word of words.split(' ')) rolesByWord.set(word, [...(rolesByWord.get(word) ?? []), role]);
}

/** Words that number whatever stands beside them: "Lesson no." counts lessons, "Pupils no." does not. */
const NUMBERS: readonly string[] = ['no', 'nr', 'num'];

const MOST_WORDS_IN_HEADING = 3;

/** All that a column's heading can mean; some words mean different things in different languages. */
export function columnRoles(heading: string): readonly ColumnRole[] {
  const whole = rolesByWord.get(plainWord(heading));
  if (whole) return whole;
  // Programs run the words of a heading together: "DayName", "SubjectDescription".
  const words = heading.split(/[\s/_.()-]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((word) => plainWord(word) !== '');
  if (words.length < 2 || words.length > MOST_WORDS_IN_HEADING) return [];
  // "Lesson start" is a start and "Subject name" a subject: the roles stand in the order in which they say the most.
  const counted = words.map(plainWord).filter((word) => !NUMBERS.includes(word));
  const isNumbered = counted.length < words.length;
  if (isNumbered && counted.every((word) => rolesByWord.get(word)?.includes('period'))) return ['period'];
  const known = counted.flatMap((word) => rolesByWord.get(word) ?? []);
  const first = (Object.keys(HEADINGS) as ColumnRole[]).find((role) => known.includes(role));
  return first ? [first] : [];
}

/**
 * Which of the headings of one row heads which kind of column. What can only mean one thing is settled first; a word with two
 * meanings then takes the one that the table lacks.
 */
export function assignRoles<Heading extends { readonly text: string }>(
  headings: readonly Heading[],
): ReadonlyMap<ColumnRole, Heading> {
  const columns = new Map<ColumnRole, Heading>();
  const read = headings.map((heading) => ({ heading, roles: columnRoles(heading.text) }));
  for (const { heading, roles } of read) {
    const [only] = roles;
    if (only && roles.length === 1 && !columns.has(only)) columns.set(only, heading);
  }
  for (const { heading, roles } of read.filter((one) => one.roles.length > 1)) {
    const free = roles.filter((role) => !columns.has(role));
    const role = free.includes('subject') ? 'subject' : (free.find((one) => !isLessLikely(one, columns)) ?? free[0]);
    if (role) columns.set(role, heading);
  }
  return columns;
}

/** Beside a column of starts, "hora" counts the lessons. */
function isLessLikely(role: ColumnRole, columns: ReadonlyMap<ColumnRole, unknown>): boolean {
  return role === 'time' && columns.has('start');
}
