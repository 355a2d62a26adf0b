export type Language = 'eng' | 'deu' | 'fra' | 'ita' | 'spa' | 'por' | 'cat' | 'nld' | 'swe' | 'dan' | 'pol';

/** For each language, Monday to Sunday: full name first, then the shorter forms seen on sheets; no accents, lower case. */
export const DAY_FORMS: Record<Language, readonly string[]> = {
  eng: [
    'monday mon mo m',
    'tuesday tues tue tu t',
    'wednesday weds wed we w',
    'thursday thurs thur thu th',
    'friday fri fr f',
    'saturday sat sa',
    'sunday sun su',
  ],
  deu: [
    'montag mon mo',
    'dienstag die di',
    'mittwoch mit mi',
    'donnerstag don do',
    'freitag fre fr',
    'samstag sonnabend sam sa',
    'sonntag son so',
  ],
  fra: [
    'lundi lun lu',
    'mardi mar ma',
    'mercredi mer me',
    'jeudi jeu je',
    'vendredi ven ve',
    'samedi sam sa',
    'dimanche dim di',
  ],
  ita: [
    'lunedi lun lu',
    'martedi mar ma',
    'mercoledi mer me',
    'giovedi gio gi',
    'venerdi ven ve',
    'sabato sab sa',
    'domenica dom do',
  ],
  spa: [
    'lunes lun lu l',
    'martes mar ma',
    'miercoles mie mier mi x',
    'jueves jue ju j',
    'viernes vie vi v',
    'sabado sab sa',
    'domingo dom do',
  ],
  por: [
    'segunda segundafeira seg 2a',
    'terca tercafeira ter 3a',
    'quarta quartafeira qua 4a',
    'quinta quintafeira qui 5a',
    'sexta sextafeira sex 6a',
    'sabado sab',
    'domingo dom',
  ],
  cat: ['dilluns dl dll', 'dimarts dt dm', 'dimecres dc dx', 'dijous dj', 'divendres dv', 'dissabte ds', 'diumenge dg'],
  nld: ['maandag maa', 'dinsdag din', 'woensdag woe', 'donderdag don', 'vrijdag vrij', 'zaterdag zat', 'zondag zon'],
  swe: ['mandag man', 'tisdag tis', 'onsdag ons', 'torsdag tors', 'fredag fre', 'lordag lor', 'sondag son'],
  dan: ['mandag man', 'tirsdag tir', 'onsdag ons', 'torsdag tor', 'fredag fre', 'lordag lor', 'sondag son'],
  pol: ['poniedziałek pon', 'wtorek wt', 'sroda sro', 'czwartek czw', 'piatek pt', 'sobota sob', 'niedziela niedz'],
};

const MONTH_NAMES =
  'january february march april may june july august september october november december ' +
  'januar februar marz mai juni juli oktober dezember jan feb apr jun jul aug sep sept oct nov dec okt dez ' +
  'janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre janv fevr avr juil ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic ' +
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre gen mag giu lug set ott ' +
  'janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro fev out ' +
  'gener febrer marc maig juny juliol setembre desembre januari februari maart mei augustus';
/** Lower case, without accents. */
export const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES.split(' '));
