export type Language =
  | 'eng'
  | 'deu'
  | 'fra'
  | 'ita'
  | 'spa'
  | 'por'
  | 'cat'
  | 'nld'
  | 'swe'
  | 'dan'
  | 'pol'
  | 'ces'
  | 'slk'
  | 'hun';

/** For each language, Monday to Sunday: full name first, then the shorter forms seen on sheets; no accents, lower case. */
export const DAY_FORMS: Record<Language, readonly string[]> = {
  eng: [
    'monday mon mo m mondays',
    'tuesday tues tue tu t tuesdays',
    'wednesday weds wed we w wednesdays wednes',
    'thursday thurs thur thu th thursdays thr t',
    'friday fri fr f fridays',
    'saturday sat sa saturdays',
    'sunday sun su sundays',
  ],
  deu: [
    'montag mon mo montags mont',
    'dienstag die di dienstags diens',
    'mittwoch mit mi mittwochs mittw',
    'donnerstag don do donnerstags donn',
    'freitag fre fr freitags freit',
    'samstag sonnabend sam sa samstags sams',
    'sonntag son so sonntags sonn',
  ],
  fra: [
    'lundi lun lu',
    'mardi mar ma',
    'mercredi mer me merc',
    'jeudi jeu je',
    'vendredi ven ve vend',
    'samedi sam sa',
    'dimanche dim di',
  ],
  ita: [
    'lunedi lun lu',
    'martedi mar ma',
    'mercoledi mer me merc',
    'giovedi gio gi giov',
    'venerdi ven ve vene',
    'sabato sab sa',
    'domenica dom do',
  ],
  spa: [
    'lunes lun lu l',
    'martes mar ma m mart',
    'miercoles mie mier mi x',
    'jueves jue ju j juev',
    'viernes vie vi v vier',
    'sabado sab sa',
    'domingo dom do',
  ],
  por: [
    'segunda segundafeira seg 2a segundas 2f 2afeira',
    'terca tercafeira ter 3a tercas 3f 3afeira',
    'quarta quartafeira qua 4a quartas 4f 4afeira',
    'quinta quintafeira qui 5a quintas 5f 5afeira',
    'sexta sextafeira sex 6a sextas 6f 6afeira',
    'sabado sab',
    'domingo dom',
  ],
  cat: [
    'dilluns dl dll dill',
    'dimarts dt dm dmt',
    'dimecres dc dx dmc',
    'dijous dj dij',
    'divendres dv div',
    'dissabte ds dis',
    'diumenge dg diu',
  ],
  nld: [
    'maandag maa ma maand',
    'dinsdag din di dinsd',
    'woensdag woe wo woensd',
    'donderdag don do donderd',
    'vrijdag vrij vr vrijd vri',
    'zaterdag zat za',
    'zondag zon zo',
  ],
  swe: [
    'mandag man ma',
    'tisdag tis ti',
    'onsdag ons on',
    'torsdag tors to tor',
    'fredag fre fr',
    'lordag lor lo',
    'sondag son so',
  ],
  dan: [
    'mandag man ma',
    'tirsdag tir ti',
    'onsdag ons on',
    'torsdag tor to',
    'fredag fre fr',
    'lordag lor lo',
    'sondag son so',
  ],
  pol: [
    'poniedzialek pon pn pnd po poniedz',
    'wtorek wt wto',
    'sroda sro sr',
    'czwartek czw cz czwart',
    'piatek pt pia pi',
    'sobota sob so sb',
    'niedziela niedz nd nie ndz',
  ],
  ces: [
    'pondeli pon po pond',
    'utery ute ut',
    'streda str st',
    'ctvrtek ctv ct ctvr',
    'patek pat pa',
    'sobota sob so',
    'nedele ned ne',
  ],
  slk: [
    'pondelok pon po pond',
    'utorok uto ut',
    'streda str st',
    'stvrtok stv st stvr',
    'piatok pia pi',
    'sobota sob so',
    'nedela ned ne',
  ],
  hun: [
    'hetfo het h hf he',
    'kedd ked k ke',
    'szerda szer sze sz szd',
    'csutortok csut cs csu',
    'pentek pen p pe',
    'szombat szom szo szb',
    'vasarnap vas v va',
  ],
};

/**
 * Weeks headed by one letter a day, Monday to Sunday; some languages have two customs. A lone letter says nothing, the row
 * of them does.
 */
export const DAY_INITIALS: readonly { readonly language: Language; readonly letters: string }[] = [
  { language: 'eng', letters: 'mtwtfss' },
  { language: 'eng', letters: 'mtwrfsu' },
  { language: 'deu', letters: 'mdmdfss' },
  { language: 'fra', letters: 'lmmjvsd' },
  { language: 'ita', letters: 'lmmgvsd' },
  { language: 'spa', letters: 'lmxjvsd' },
  { language: 'por', letters: 'stqqssd' },
  { language: 'nld', letters: 'mdwdvzz' },
  { language: 'swe', letters: 'mtotfls' },
  { language: 'pol', letters: 'pwscpsn' },
  { language: 'ces', letters: 'puscpsn' },
  { language: 'slk', letters: 'pusspsn' },
  { language: 'hun', letters: 'hkscpsv' },
];
