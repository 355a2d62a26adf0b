export type AdminField = 'displayName' | 'loginName' | 'password' | 'again' | 'agrees';
/** What is typed about the first administrator; `agrees` is "yes" once passwords alone are agreed to. */
export type AdminValues = Readonly<Record<AdminField, string>>;

export const emptyAdmin: AdminValues = { displayName: '', loginName: '', password: '', again: '', agrees: '' };
