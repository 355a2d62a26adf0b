import type { Language } from '../language.ts';
import { items, pairs } from '../language.ts';

export const portuguese: Language = {
  code: 'pt',
  days: items('Segunda-feira, Terça-feira, Quarta-feira, Quinta-feira, Sexta-feira, Sábado, Domingo'),
  shortDays: [
    items('Segunda, Terça, Quarta, Quinta, Sexta, Sábado, Domingo'),
    items('Seg, Ter, Qua, Qui, Sex, Sáb, Dom'),
    items('2ª, 3ª, 4ª, 5ª, 6ª, Sáb, Dom'),
  ],
  months: items('janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro'),
  subjects: pairs(
    'Matemática=MAT, Português=PORT, Inglês=ING, Ciências=CIE, Biologia=BIO, Química=QUI, Física=FIS, História=HIST, Geografia=GEO, Educação Física=EF, Artes=ART, Música=MUS, Filosofia=FIL, Sociologia=SOC, Redação=RED, Informática=INF, Projeto de Vida=PV',
  ),
  primary: items(
    'Roda de conversa, Português, Matemática, Leitura, Ciências, História, Geografia, Artes, Ed. Física, Inglês, Música, Biblioteca, Jogos, Brinquedoteca',
  ),
  clubs: items('Xadrez, Coral, Reforço, Futebol, Teatro, Robótica'),
  words: {
    time: 'Horário',
    day: 'Dia',
    period: 'Aula',
    subject: 'Disciplina',
    class: 'Turma',
    teacher: 'Professor',
    formTeacher: 'Professora',
    room: 'Sala',
    timetable: 'Horário escolar',
    week: 'Semana',
    schoolYear: 'Ano letivo',
    date: 'Data',
    exams: 'Calendário de provas',
    legend: 'Legenda',
    breaks: items('Intervalo, Recreio, INTERVALO'),
    lunches: items('Almoço, ALMOÇO'),
    registration: items('Acolhida, Chamada'),
    home: items('Saída, Fim das aulas'),
  },
  address: items('Prof., Profa.'),
  surnames: items(
    'Silva, Santos, Oliveira, Souza, Lima, Pereira, Costa, Almeida, Ribeiro, Araújo, Barbosa, Gonçalves, Rocha, Dias',
  ),
  schools: items('Escola Municipal Monteiro Lobato, Colégio São Bento, Escola Estadual Rui Barbosa'),
  classes: items('7º A, 8B, 1º C, 9º EF 02, 6ºB, 3A'),
  rooms: items('Sala 12, 204, Quadra, Lab 1, B07, Sala 3, 115, Inf 2, Auditório'),
  notes: items('quinzenal, trazer material, turma dividida, a partir de março, no pátio'),
  clock: [':', 'h', ':'],
};
