/**
 * Hands one of our partly built objects to the program's code under Electron's full type. Sound in practice because
 * every such object throws a sentence when asked for a member that is not built (refuse-unknown.ts).
 */
export function asElectron<Theirs>(ours: object): Theirs {
  return ours as Theirs;
}
