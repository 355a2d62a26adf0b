import { expect, test } from 'vitest';
import { looksLikePerson } from './line-role.ts';

test('an initial before a name with "de" or "van" is a person, as before any other name', () => {
  expect(['M. de Wit', 'S. van der Dam', 'R. Brands'].filter(looksLikePerson)).toHaveLength(3);
  expect(['Tour de France', 'T. de sport', 'Musique de la Cour'].filter(looksLikePerson)).toEqual([]);
});

test('Prof.ª or Prof.º before a name is a person, also where the raised letter was read as an ordinary one', () => {
  expect(['Profª Dirce', 'Prof.ª Dirce', 'Prof.a Dirce', 'Prof.º Caio'].filter(looksLikePerson)).toHaveLength(4);
});
