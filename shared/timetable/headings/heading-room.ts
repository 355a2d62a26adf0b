const KIND =
  'room|lab(?:oratory)?|hall|gym|studio|workshop|raum|saal|labor|\\p{L}*halle|\\p{L}*raum|\\p{L}*zimmer|salle|labo|aula|laboratorio|' +
  'laboratório|palestra|sala|pavelló|lokaal|\\p{L}*lokaal|sala lekcyjna|učebna|učebňa|terem|\\p{L}*terem';
const ROOM = new RegExp(
  `^(?:\\p{Lu}[\\p{L}&]+\\s){0,2}(?:${KIND})\\s*(?:nr\\.?|no\\.?|n°|#)?\\s*[:.]?\\s*(?:\\p{Lu}{1,3}[-.\\s]?)?\\d{1,4}(?:\\.\\d+)?\\p{L}?$`,
  'iu',
);

const NAMED_ROOM =
  /^(?:\p{Lu}[\p{L}&]+\s){0,2}(?:hall|gym|studio|lab|library|workshop|\p{L}+halle|\p{L}+saal|bibliothek|palestra|gimnasio|biblioteca)$/iu;

/**
 * A room with its number or code, alone: "Room 114", "Science Lab 3", "Sporthalle 1", "Aula A-14"; beside a word for timetable
 * a name is enough ("Computer Lab").
 */
export function isHeadingRoom(text: string, saysTimetable: boolean): boolean {
  return ROOM.test(text) || (saysTimetable && NAMED_ROOM.test(text));
}
