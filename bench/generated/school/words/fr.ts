import type { Language } from '../language.ts';
import { items, pairs } from '../language.ts';

export const french: Language = {
  code: 'fr',
  days: items('Lundi, Mardi, Mercredi, Jeudi, Vendredi, Samedi, Dimanche'),
  shortDays: [items('Lun, Mar, Mer, Jeu, Ven, Sam, Dim'), items('LUN., MAR., MER., JEU., VEN., SAM., DIM.')],
  months: items('janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre'),
  subjects: pairs(
    'Mathématiques=Maths, Français=Fr, Anglais=Angl, SVT=SVT, Physique-Chimie=PC, Histoire-Géographie=HG, Espagnol=Esp, Allemand=All, EPS=EPS, Arts plastiques=AP, Éducation musicale=EM, Technologie=Tech, Latin=Lat, Philosophie=Philo, Informatique=Info, Vie de classe=VC',
  ),
  primary: items(
    'Lecture, Dictée, Calcul mental, Grammaire, Orthographe, Mathématiques, Sciences, Histoire, Géographie, Anglais, Sport, Musique, Arts visuels, Poésie, Bibliothèque, Conjugaison',
  ),
  clubs: items('Chorale, Aide aux devoirs, Théâtre, Échecs, Atelier robotique, Basket, Club lecture'),
  words: {
    time: 'Horaire',
    day: 'Jour',
    period: 'Heure',
    subject: 'Matière',
    class: 'Classe',
    teacher: 'Professeur',
    formTeacher: 'Professeur',
    room: 'Salle',
    timetable: 'Emploi du temps',
    week: 'Semaine',
    schoolYear: 'Année scolaire',
    date: 'Date',
    exams: 'Calendrier des examens',
    legend: 'Légende',
    breaks: items('Récréation, Pause, RÉCRÉATION, Récré'),
    lunches: items('Déjeuner, Pause déjeuner, Cantine, Pause méridienne'),
    registration: items('Accueil, Appel, Rituels'),
    home: items('Sortie, Fin des cours'),
  },
  address: items('M., Mme'),
  surnames: items(
    'Martin, Bernard, Petit, Durand, Moreau, Lefèvre, Garnier, Faure, Girard, André, Mercier, Blanc, Guérin, Boyer',
  ),
  schools: items('École Jules Ferry, Collège Victor Hugo, Lycée Voltaire, École des Tilleuls'),
  classes: items('6e B, 5A, 3e C, CM1, CE2, 4D, 2nde 3'),
  rooms: items('S12, B204, Gymnase, Labo 2, CDI, 107, A03, Salle 5, M1, 215'),
  notes: items('une semaine sur deux, apporter le cahier, en demi-groupe, à partir de janvier, avec la tablette'),
  clock: ['h', ':', 'h'],
};
