import type { Question, Reading, SetAside } from '../../shared/timetable/reading.ts';
import { printTable } from './print-table.ts';
import { codeSentence } from './sentences.ts';
import { layOutWeek } from './week-table.ts';
import { withoutControls } from './without-controls.ts';

/** The whole reading for people: whose timetable, the week, and what is left to look at. `width` in characters. */
export function printReading(reading: Reading, width: number): string {
  const weeks = reading.parts.map((part) => {
    const blocks = reading.blocks.filter((block) => block.part === part.id);
    const owner = [part.class, part.teacher, part.room, part.week].filter(Boolean).join(', ');
    return [owner, ...layOutWeek(blocks).map((table) => printTable(table, width))];
  });
  const sections = [printHeading(reading), ...weeks.flat(), ...printRemarks(reading), printCount(reading)];
  return `${sections.filter(Boolean).map(withoutControls).join('\n\n')}\n`;
}

function printHeading({ header, source }: Reading): string {
  const facts = [header.school, header.class, header.teacher, header.room, header.term, header.week];
  // "Stundenplan Klasse 7c" says the class already.
  const beside = facts.filter((fact) => fact && !header.title?.toLowerCase().includes(fact.toLowerCase()));
  return [header.title, ...new Set(beside)].filter(Boolean).join(', ') || source.name;
}

function printRemarks(reading: Reading): string[] {
  const setAside = reading.setAside.map((item) => `${quoted(item)}: ${codeSentence('setAsideReason', item.reason)}`);
  const questions = reading.questions.map((item) => `${quoted(item)}: ${codeSentence('question', item.ask)}`);
  const contradictions = reading.contradictions.map((item) => {
    const title = reading.blocks.find((block) => block.id === item.block)?.title ?? item.block;
    return `${title}: the sheet gives more than one ${item.field}, ${item.printed.join(' and ')}.`;
  });
  const warnings = reading.warnings.map((code) => codeSentence('warning', code));
  return [
    printList('Set aside', setAside),
    printList('Questions', questions),
    printList('Contradictions', contradictions),
    printList('Warnings', warnings),
  ];
}

function printList(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [heading, ...items.map((item) => `  ${item}`)].join('\n');
}

function printCount(reading: Reading): string {
  const toLookAt = reading.blocks.filter((block) => block.needsReview).length;
  const lessons = reading.blocks.length === 1 ? '1 block' : `${reading.blocks.length} blocks`;
  return toLookAt === 0 ? lessons : `${lessons}, ${toLookAt} marked ? to compare with the sheet`;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The words that stand there; a drawing has none, so its place is told. */
function quoted({ text, page, box: [x, y] }: SetAside | Question): string {
  if (text !== '') return `“${onOneLine(text)}”`;
  const across = x < 1 / 3 ? 'left' : x < 2 / 3 ? 'middle' : 'right';
  const down = y < 1 / 3 ? 'top' : y < 2 / 3 ? 'middle' : 'bottom';
  return `Without words (page ${page}, ${down} ${across})`;
}
