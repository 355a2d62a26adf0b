/**
 * Every event that the program writes into its log. They are fixed phrases of ours; a line with any other is not known to hold
 * nothing personal, and does not leave this computer in a report. A test holds the list against the program.
 */
export const knownEvents: ReadonlySet<string> = new Set([
  'call failed',
  'call refused',
  'desk not laid out',
  'page ended',
  'policy not usable',
  'program started',
  'reader ended',
  'reading threw',
  'retention not carried out',
  'store ended',
  'the desk did not load',
  'update handed over',
  'update not taken',
  'update waits',
]);

/** Fields of such lines; a name of a field could be anybody's, too. */
export const knownFields: ReadonlySet<string> = new Set([
  ...['attempt', 'call', 'code', 'documentId', 'ending', 'platform', 'reason', 'reloads', 'stage', 'version'],
]);
