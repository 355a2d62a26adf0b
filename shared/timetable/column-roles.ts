import { plainWord } from './day-names.ts';

/** What a column of a table of lessons holds, by its heading. */
export type ColumnRole =
  'day' | 'time' | 'start' | 'end' | 'period' | 'subject' | 'teacher' | 'room' | 'class' | 'weeks' | 'notes';

const HEADINGS: Record<ColumnRole, string> = {
  day: 'day weekday days tag wochentag jour giorno dia diasemana diadelasemana dag',
  time: 'time times hours zeit uhrzeit heure horaire heures ora orario hora horario tijd tid',
  start: 'start begin begins from starttime von beginn debut de inizio inicio desde van',
  end: 'end ends to until endtime finish bis ende fin fine fim hasta ate tot',
  period: 'period lesson no nr stunde std block slot heure ora hora aula uur',
  subject: 'subject activity course lesson module fach unterricht matiere cours materia asignatura disciplina vak amne',
  teacher:
    'teacher tutor staff lehrer lehrerin lehrkraft professeur prof enseignant docente insegnante professor leraar',
  room: 'room location place raum ort salle lieu aula sala lugar lokaal sal',
  class: 'class group form klasse gruppe classe groupe clase grupo turma klas',
  weeks: 'week weeks woche wochen semaine settimana semana semanas',
  notes: 'notes note remarks comment comments bemerkung bemerkungen hinweis remarques osservazioni observaciones notas',
};

const rolesByWord = new Map<string, ColumnRole[]>();
for (const [role, words] of Object.entries(HEADINGS) as [ColumnRole, string][]) {
  for (const word of words.split(' ')) rolesByWord.set(word, [...(rolesByWord.get(word) ?? []), role]);
}

/** All that a column's heading can mean; some words mean different things in different languages. */
export function columnRoles(heading: string): readonly ColumnRole[] {
  return rolesByWord.get(plainWord(heading)) ?? [];
}
