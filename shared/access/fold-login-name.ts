/** Two names that fold to the same text are one name. */
export function foldLoginName(loginName: string): string {
  return loginName.normalize('NFKC').toLowerCase().normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');
}
