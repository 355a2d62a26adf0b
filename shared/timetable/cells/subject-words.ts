import { plainWord } from '../days/day-names.ts';
import { rememberAnswers } from '../remember-answers.ts';

/**
 * How the names of school subjects begin, in the languages we read, as plain words. Long enough that no surname, room or class
 * begins so by chance; abbreviations ("Ma", "En") are told by their place instead.
 */
const STEMS = (
  'mathem matem wiskund algebr geometr calcul numerac statist rekene arithm rechnen szamtan ' +
  'english englis engels anglais inglese ingles anglicky angielsk angol angles ' +
  'german deutsch duits allemand tedesco aleman alemany nemeck niemieck nemet ' +
  'french franz franca francese frances francus franciat francia ' +
  'spanish spanis spaans espagn spagnol espanol hiszpansk spanielsk spanyol castell castella catala ' +
  'italian italien italiaan wlosk talians olasz portug polsk jezyk cesky slovens magyar nederland latin grec greek russ rusk ' +
  'literac literat lettere litterat irodalom reading writing spelling phonics grammar grammat lecture lectur ortho orthogr ' +
  'scien sciences natur naturw przyrod prirod kornyezet physi fysic fizyk fyzik fisic fizik chem chim quim kem ' +
  'biolog geolog geogr aardrijk erdkund zemepis foldrajz histor geschicht geschied dejepis dejiny tortenel storia ' +
  'econom ekonom wirtsch gospodar kozgazd politic politik gemeinsch sozial social socie citizen obcan wos filos philos psycho sociol ' +
  'relig ethik etyk etick etik catech godsd vallas hittan levensbesch ' +
  'music musik muziek musiq muzyk hudobn hudebn zene enek arte arts kunst plastyk plastiq plastic vytvarn visual bildner rajz beeld dessin tekenen ' +
  'drama theatr teatr teatro dance danse danza sport physicaleduc leibes turnen gymnast eps education educazion educacion educacio telesn testnev wychowan ' +
  'informat comput comput technolog techni technik tecnolog digital design werken textil hauswirt cooking ' +
  'tutor assembly registr klassenrat godzina triedn osztalyfon'
).split(' ');

/** Short names of subjects that no surname is: "Mathews" is a teacher, "Maths" is not. */
const SHORT = new Set(
  'maths math mathe mates games pshe phse ppa art music sport drama turnen latin kunst deutsch musik ethik pe re ict'.split(
    ' ',
  ),
);

/** True for a text that begins (or goes on) with the name of a subject: "Język polski", "Further Mathematics". */
export const namesSubject = rememberAnswers((text: string): boolean =>
  text
    .split(/[\s/&,.-]+/)
    .map((word) => plainWord(word))
    .some((word) => SHORT.has(word) || (word.length >= 4 && STEMS.some((stem) => word.startsWith(stem)))),
);
