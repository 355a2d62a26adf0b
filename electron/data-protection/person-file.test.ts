import { expect, test } from 'vitest';
import { languages } from '../../shared/languages.ts';
import { PersonRecord } from '../../shared/ipc/data-protection-messages.ts';
import { writePersonFile } from './person-file.ts';

const record: PersonRecord = {
  ...{ format: 'timetable-desk-person', version: 1, madeAt: '2026-11-23T13:01:36.000Z', school: 'Lindenhof' },
  ...{ name: '<script>alert(1)</script> & Co', account: null, rows: null, handedIn: [], activity: [] },
  sheets: [
    {
      ...{
        documentId: '00000000-0000-4000-8000-000000000000',
        name: 'one.pdf',
        header: null,
        otherWords: ['Klasse </pre>'],
      },
      lessons: [
        {
          ...{ day: 'MO', cycleDay: null, date: null, start: '08:00', end: '08:45', period: null, title: 'Sport' },
          ...{ notes: null, teacher: 'Frau "Planck"', room: 'R 1', class: null },
        },
      ],
    },
  ],
};

const account: NonNullable<PersonRecord['account']> = {
  ...{
    userId: '00000000-0000-4000-8000-000000000001',
    displayName: 'Ines Planck',
    loginName: 'ines.p',
    role: 'teacher',
  },
  ...{ state: 'active', createdAt: '2026-11-23T13:01:36.000Z', printedName: 'Frau <Zweig>', classes: ['3AB', '4M'] },
};

test.each(languages)(
  'the file in %s tells by which name and classes the account knows its own timetables',
  (language) => {
    const page = writePersonFile({ ...record, account }, language);
    expect(page).toContain('<td>Frau &lt;Zweig&gt;</td>');
    expect(page).toContain('<td>3AB, 4M</td>');
    const without = writePersonFile({ ...record, account: { ...account, printedName: null, classes: [] } }, language);
    expect(without.match(/<tr>/g)).toHaveLength((page.match(/<tr>/g)?.length ?? 0) - 2);
  },
);

test.each(languages)('the file in %s is a page that runs nothing, and holds the record for machines', (language) => {
  const page = writePersonFile(record, language);
  expect(page).not.toContain('<script');
  expect(page).toContain('<td>MO 08:00–08:45</td><td>Sport · Frau &quot;Planck&quot; · R 1</td>');
  const json = /<pre>([^]*)<\/pre>/.exec(page)?.[1] ?? '';
  const plain = json.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  expect(PersonRecord.parse(JSON.parse(plain))).toEqual(record);
});
