/**
 * What people choose, in the languages of the window, folded as password-rules.ts folds and without the digits and marks
 * they put before and behind. Short on purpose: the length and the growing waits do the rest. Chosen from what the lists
 * of leaked passwords have in common, and from what lies near at a school's desk.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passwords passwort passworter kennwort motdepasse contrasena clave parola parolachiave senha palavrapasse
  secret geheim secreto segreto segredo letmein welcome willkommen bienvenue bienvenido benvenuto bemvindo
  hello hallo bonjour hola ciao iloveyou ichliebedich jetaime teamo tiamo teamomucho
  admin administrator administrateur administrador amministratore root user guest test testing demo default changeme
  login master superman batman dragon monkey sunshine princess football futebol futbol calcio fussball soccer baseball
  liverpool arsenal chelsea barcelona realmadrid juventus benfica bayern pokemon starwars trustno computer internet
  school schule ecole escuela scuola escola college teacher lehrer professeur profesor professore professor
  student schuler eleve alumno alunno aluno office sekretariat secretariat secretaria segreteria
  timetable timetables timetabledesk stundenplan emploidutemps horario orario horarioescolar
  headteacher classroom september january monday summer winter spring autumn sommer fruhling herbst
  qwerty qwertyuiop qwertz qwertzuiop azerty azertyuiop asdfgh asdfghjkl zxcvbnm yxcvbnm qazwsx qazwsxedc
  onetwothree abcdef abcdefgh`.split(/\s+/),
);
