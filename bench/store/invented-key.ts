/** The head of the invented office, and a computer without a keyring. */
export const HEAD = { loginName: 'head', displayName: 'Head of Office', password: 'Kastanie am Tor 7' };

const unavailable = async () => ({ ok: false, error: { kind: 'unavailable' } }) as const;
export const noKeyring = { backend: null, wrap: unavailable, unwrap: unavailable };
