import { expect, test } from 'vitest';
import { looksLikePerson, looksLikeRoom } from './line-role.ts';

test('an initial before a name with "de" or "van" is a person, as before any other name', () => {
  expect(['M. de Wit', 'S. van der Dam', 'R. Brands'].filter(looksLikePerson)).toHaveLength(3);
  expect(['Tour de France', 'T. de sport', 'Musique de la Cour'].filter(looksLikePerson)).toEqual([]);
});

test('a floor and a room behind the letter of a building are a room, and so is a numbered pitch', () => {
  const rooms = ['#03-07', 'B1.12', 'A 2.07', 'Pitch 2', 'Court 1', 'Small pitch', 'Campo 3'];
  expect(rooms.filter(looksLikeRoom)).toEqual(rooms);
  expect(['Do 14.11', 'Field studies', 'Court reporting'].filter(looksLikeRoom)).toEqual([]);
});

test('Prof.ª or Prof.º before a name is a person, also where the raised letter was read as an ordinary one', () => {
  expect(['Profª Dirce', 'Prof.ª Dirce', 'Prof.a Dirce', 'Prof.º Caio'].filter(looksLikePerson)).toHaveLength(4);
});
