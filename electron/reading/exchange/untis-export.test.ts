import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { exchangeKindOf } from './exchange-kind.ts';
import { read } from './read-export.ts';

const GPU = `1,"7a","Mus","D","R 102",1,1,,\r\n1,"7a","Mus","D","R 102",1,2,,\r\n2,"7b","Bei","Sp; Schwimmen",,5,6,,\r\n2,"7b","Fra","Sp; Schwimmen",,5,6,,\r\n3,,"Bei","Aufsicht","Hof",3,3,,\r\n`;

test('an Untis GPU001 export gives lesson, class, teacher, room, day and period, and says that it has no times', async () => {
  const { reading } = await read(GPU);
  expect(reading.source.kind).toBe('untis-gpu');
  expect(reading.parts.map((part) => part.class ?? part.teacher)).toEqual(['7a', '7b', 'Bei']);
  expect(reading.blocks).toHaveLength(4);
  expect(reading.blocks[0]).toMatchObject({ day: 'MO', period: '1', title: 'D', teacher: 'Mus', room: 'R 102' });
  expect(reading.blocks[0]).toMatchObject({ start: null, end: null, class: '7a', needsReview: false });
  expect(reading.blocks[2]).toMatchObject({ day: 'FR', title: 'Sp; Schwimmen', teacher: 'Bei, Fra', room: null });
  expect(reading.blocks[3]).toMatchObject({ day: 'WE', class: null, teacher: 'Bei', title: 'Aufsicht' });
  expect(reading.warnings).toEqual(['no-clock-times']);
});

test('semicolons, tabs, missing quotes and the western code page are read as well', async () => {
  const plain = GPU.replaceAll('"', '').replaceAll('; ', ' ');
  for (const separator of [';', '\t']) {
    expect((await read(plain.replaceAll(',', separator))).reading.blocks).toHaveLength(4);
  }
  const western = new Uint8Array(Buffer.from('1;"5ä";"Mü";"Französisch";"Küche";2;4;;\n', 'latin1'));
  expect((await read(western)).reading.blocks).toMatchObject([{ class: '5ä', teacher: 'Mü', title: 'Französisch' }]);
});

test('a line that is no lesson record is set aside behind the first lines, and is no Untis file among them', async () => {
  const many = Array.from({ length: 600 }, (_none, at) => `${at},"7a","Mus","D","R",1,${(at % 9) + 1},,`).join('\n');
  const { reading } = await read(`${many}\nrubbish`);
  expect(reading.setAside).toMatchObject([{ text: 'rubbish', reason: 'not-a-lesson-record' }]);
  expect(exchangeKindOf(strToU8('Nr,Klasse,Lehrer,Fach,Raum,Tag,Stunde\n1,7a,Mus,D,R,1,1'))).toBeNull();
  expect(exchangeKindOf(strToU8('1,2,3,4,5,8,1'))).toBeNull();
});
