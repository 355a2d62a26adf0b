import { desk } from '../desk.ts';
import { createListStore } from '../timetable-list/create-list-store.ts';

/** All timetables of the office, in review or settled, for those who work on them. */
export const useTimetables = createListStore((request) => desk['timetables.page'](request));
