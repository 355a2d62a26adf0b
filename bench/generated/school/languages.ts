import type { Language } from './language.ts';
import { catalan } from './words/ca.ts';
import { czech } from './words/cs.ts';
import { german } from './words/de.ts';
import { english } from './words/en.ts';
import { spanish } from './words/es.ts';
import { french } from './words/fr.ts';
import { hungarian } from './words/hu.ts';
import { italian } from './words/it.ts';
import { dutch } from './words/nl.ts';
import { polish } from './words/pl.ts';
import { portuguese } from './words/pt.ts';
import { slovak } from './words/sk.ts';

/** English and German come more often: so do their sheets. */
export const languages: readonly Language[] = [
  english,
  english,
  english,
  german,
  german,
  french,
  spanish,
  italian,
  portuguese,
  catalan,
  dutch,
  polish,
  czech,
  slovak,
  hungarian,
];
