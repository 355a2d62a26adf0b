import type { Language } from './languages.ts';

// Written as they fold: without accents, lower case, because the words may come from a recogniser that knows no accents.

export const DAYS: Record<Language, string> = {
  eng: 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri',
  deu: 'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
  fra: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  ita: 'lunedi martedi mercoledi giovedi venerdi sabato domenica',
  spa: 'lunes martes miercoles jueves viernes sabado domingo',
  por: 'segunda terca quarta quinta sexta sabado domingo segunda-feira terca-feira quarta-feira quinta-feira sexta-feira',
  cat: 'dilluns dimarts dimecres dijous divendres dissabte diumenge',
  nld: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  pol: 'poniedzialek wtorek sroda czwartek piatek sobota niedziela',
  ces: 'pondeli utery streda ctvrtek patek sobota nedele',
  slk: 'pondelok utorok streda stvrtok piatok sobota nedela',
  hun: 'hetfo kedd szerda csutortok pentek szombat vasarnap',
};

/** Words of school sheets and the small words of each language. */
export const WORDS: Record<Language, string> = {
  eng:
    'the and of for with time class teacher room lunch break school english maths math science history music art ' +
    'reading week term period assembly year timetable subject lesson registration form tutor computing geography ' +
    'group hall library games drama french spanish german phonics spelling handwriting swimming autumn spring ' +
    'summer january february march june july october december day lecture seminar monday mr mrs miss',
  deu:
    'und der die das den des dem von zeit stunde uhr klasse raum lehrer lehrerin stundenplan deutsch mathe mathematik ' +
    'englisch franzosisch geschichte erdkunde sport kunst musik religion ethik pause woche schule chemie physik ' +
    'biologie forder unterricht fach gruppe herr frau fur bis oder mit halle vorlesung ubung seminar horsaal ' +
    'einfuhrung grundlagen semester januar februar marz juni juli oktober dezember sachkunde werken tag latein ' +
    'wirtschaft politik sozialkunde betreuung mittagessen mittagspause hausaufgaben',
  fra:
    'et le la les des du de une pour avec heure heures horaire classe salle professeur emploi temps francais ' +
    'mathematiques maths anglais espagnol allemand histoire geographie geo pause dejeuner recreation semaine ecole svt ' +
    'eps physique chimie musique arts plastiques technologie etude cours eleve groupe mme lecon education civique ' +
    'lecture ecriture sciences matin apres-midi cantine permanence janvier fevrier mars juin juillet octobre decembre',
  ita:
    'il la di del della e con per ora ore orario classe aula docente italiano matematica inglese storia geografia ' +
    'scienze religione motoria ricreazione intervallo pranzo settimana scuola arte tecnologia diritto informatica ' +
    'lavoro francese spagnolo tedesco musica fisica educazione laboratorio sostegno mensa civica latino filosofia ' +
    'prof gennaio febbraio marzo giugno luglio ottobre dicembre giorno palestra lettere chimica economia',
  spa:
    'el la los las de del y con para hora horas horario clase aula profesor profesora lengua castellana matematicas ' +
    'ingles frances historia geografia ciencias naturales sociales religion educacion fisica quimica recreo comida ' +
    'descanso semana escuela colegio tutoria musica plastica valores biologia tecnologia dibujo filosofia economia ' +
    'curso grupo lectura enero febrero marzo junio julio octubre diciembre dia entrada salida taller',
  por:
    'o os as de do da dos e com para hora horas horario turma sala professor professora portugues matematica ingles ' +
    'historia geografia ciencias educacao fisica quimica biologia intervalo recreio almoco semana escola aula artes ' +
    'lingua portuguesa sociologia filosofia redacao espanhol ensino disciplina manha tarde noturno janeiro fevereiro ' +
    'marco junho julho outubro dezembro dia religioso projeto vida',
  cat:
    'el la els les de del i amb per hora hores horari classe aula professor professora catala llengua matematiques ' +
    'angles castella castellana historia coneixement medi natural educacio fisica quimica esbarjo pati dinar setmana ' +
    'escola tutoria musica plastica lectura tallers religio valors visual socials ciencies curs grup psicomotricitat ' +
    'robotica informatica gener febrer juny juliol octubre desembre mati tarda',
  nld:
    'het een van de en met voor tijd uur klas lokaal leraar leerkracht docent rooster lesrooster nederlands rekenen ' +
    'wiskunde engels frans duits aardrijkskunde geschiedenis biologie scheikunde natuurkunde gymnastiek gym tekenen ' +
    'muziek lezen schrijven taal pauze middagpauze lunch week school groep juf meester mevrouw meneer zelfstandig ' +
    'werken spelling begrijpend technisch handvaardigheid huiswerk verkeer godsdienst januari februari maart mei juni ' +
    'juli augustus oktober ochtend middag dag lessentabel economie maatschappijleer bewegingsonderwijs',
  pol:
    'od do na oraz dla godz godzina godziny klasa sala nauczyciel plan lekcji lekcja zajec zajecia jezyk polski ' +
    'angielski niemiecki hiszpanski matematyka przyroda historia geografia biologia chemia fizyka muzyka plastyka ' +
    'technika informatyka religia etyka wychowanie fizyczne wychowawcza przerwa obiad szkola tydzien wos wdz wf ' +
    'edukacja wczesnoszkolna swietlica swietlicowe dodatkowe pani pan dzien stycznia lutego marca kwietnia czerwca ' +
    'lipca wrzesnia pazdziernika grudnia grupa',
  ces:
    'od do pro hodina hodiny cas trida ucebna ucitel ucitelka rozvrh predmet cesky jazyk anglicky nemecky matematika ' +
    'dejepis zemepis prirodopis prvouka vlastiveda fyzika chemie telesna vychova hudebni vytvarna obcanska pracovni ' +
    'cinnosti prestavka obed druzina skola tyden informatika cteni psani den skupina trida skolni rok leden unor ' +
    'brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec krouzek tridni tv hv',
  slk:
    'od do pre hodina hodiny cas trieda ucebna ucitel ucitelka rozvrh predmet slovensky jazyk anglicky nemecky ' +
    'matematika dejepis zemepis prirodoveda prirodopis prvouka vlastiveda fyzika chemia telesna sportova vychova ' +
    'hudobna vytvarna obcianska nabozenska eticka prestavka obed skola tyzden informatika citanie pisanie den skupina ' +
    'skolsky rok biologia geografia kruzok triedny januar februar marec jun jul oktober krajska pracovne vyucovanie',
  hun:
    'es az egy ora orak orarend osztaly terem tanar tanito tanitono nap het idopont magyar nyelv irodalom matematika ' +
    'matek angol nemet tortenelem foldrajz kornyezetismeret termeszetismeret testnevelesi testneveles szunet ebed ' +
    'enek zene enek-zene rajz vizualis kultura technika fizika kemia biologia osztalyfonoki informatika digitalis ' +
    'konyvtar olvasas iras erkolcstan hittan napkozi szakkor iskola csoport januar februar marcius aprilis majus ' +
    'junius julius oktober',
};

/** Letters that no other of the languages prints. */
export const OWN_LETTERS: Partial<Record<Language, string>> = {
  deu: 'ß',
  por: 'ãõ',
  spa: 'ñ¿¡',
  pol: 'łąęśźżń',
  ces: 'ěřů',
  slk: 'ľĺŕ',
  hun: 'őű',
};
