/** Run as a process of its own: founds an office in a folder and fills it. Prints what it made, as JSON. */
import { statSync } from 'node:fs';
import { databaseFilesIn } from '../../electron/store/database/database-files.ts';
import { expectOk, fileTimetable } from './file-timetable.ts';
import { inventOffice } from './invent-office.ts';
import { HEAD } from './invented-key.ts';
import { inOneTransaction } from './many-at-once.ts';
import { openHere } from './open-here.ts';

export type MadeOffice = {
  readonly seconds: number;
  readonly timetables: number;
  readonly blocks: number;
  readonly megabytes: number;
};

const AT_ONCE = 500;
/** What still lies on the desk; the rest is published. */
const IN_REVIEW = 500;

const [folder = '', count = '20000'] = process.argv.slice(2);
const timetables = Number(count);
const began = performance.now();
const { office, close } = await openHere(folder);
expectOk(await office.found({ schoolName: 'Lindenhof School', admin: HEAD, mayGoWithoutKeyring: true }));
const open = expectOk(office.open());
let [made, blocks] = [0, 0];
let some: Parameters<typeof fileTimetable>[1][] = [];
for (const invented of inventOffice(1, timetables)) {
  some.push(invented);
  blocks += invented.blocks.length;
  if (some.length < AT_ONCE && made + some.length < timetables) continue;
  inOneTransaction(open, (many) => {
    for (const one of some) fileTimetable(many, one, (made += 1) <= timetables - IN_REVIEW);
  });
  some = [];
}
close();
const megabytes = Math.round(statSync(databaseFilesIn(folder).database).size / 1e6);
const seconds = Math.round((performance.now() - began) / 1000);
process.stdout.write(JSON.stringify({ seconds, timetables: made, blocks, megabytes } satisfies MadeOffice));
