import type { Language } from '../language.ts';
import { items, pairs } from '../language.ts';

export const spanish: Language = {
  code: 'es',
  days: items('Lunes, Martes, Miércoles, Jueves, Viernes, Sábado, Domingo'),
  shortDays: [items('Lun, Mar, Mié, Jue, Vie, Sáb, Dom'), items('L, M, X, J, V, S, D')],
  months: items('enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre'),
  subjects: pairs(
    'Matemáticas=MAT, Lengua=LEN, Inglés=ING, Biología=BIO, Física y Química=FYQ, Historia=HIS, Geografía=GEO, Francés=FRA, Educación Física=EF, Plástica=PLA, Música=MUS, Tecnología=TEC, Filosofía=FIL, Tutoría=TUT, Religión=REL, Economía=ECO, Informática=INF',
  ),
  primary: items(
    'Asamblea, Lectoescritura, Matemáticas, Lengua, Ciencias Naturales, Ciencias Sociales, Inglés, Psicomotricidad, Música, Plástica, Biblioteca, Rincones, Valores, Cuento, Ed. Física',
  ),
  clubs: items('Ajedrez, Coro, Refuerzo, Fútbol, Teatro, Robótica, Baloncesto'),
  words: {
    time: 'Hora',
    day: 'Día',
    period: 'Sesión',
    subject: 'Asignatura',
    class: 'Curso',
    teacher: 'Profesor',
    formTeacher: 'Tutora',
    room: 'Aula',
    timetable: 'Horario',
    week: 'Semana',
    schoolYear: 'Curso escolar',
    date: 'Fecha',
    exams: 'Fechas de exámenes',
    legend: 'Leyenda',
    breaks: items('Recreo, RECREO, Descanso, Patio'),
    lunches: items('Comida, Comedor, Almuerzo'),
    registration: items('Entrada, Tutoría, Asamblea'),
    home: items('Salida, Fin de clases'),
  },
  address: items('D., Dña., Prof.'),
  surnames: items(
    'García, López, Sánchez, Romero, Torres, Ruiz, Muñoz, Navarro, Ortega, Delgado, Ibáñez, Vega, Castro, Molina',
  ),
  schools: items('CEIP El Pinar, IES Cervantes, Colegio San José, Instituto Lope de Vega'),
  classes: items('1º A, 3º B, 2ºC, 4º ESO A, 5ºB, 6º A'),
  rooms: items('A12, 204, Gimnasio, Lab 1, Taller, B07, Aula 3, Patio, 115, Inf 2'),
  notes: items('traer flauta, semanas alternas, grupo de apoyo, desdoble, con auxiliar'),
  clock: [':', '.', ':'],
};
