/** Where the front desk lives. A scheme of our own: `file://` would give a page more rights than it should have. */
export const DESK_SCHEME = 'app';
const DESK_HOST = 'desk';
export const DESK_PAGE = `${DESK_SCHEME}://${DESK_HOST}/index.html`;

/** The path inside the desk (decoded, starting with a slash), or null for any address outside it. */
export function deskPath(address: string): string | null {
  const url = parseAddress(address);
  if (url === null || url.protocol !== `${DESK_SCHEME}:` || url.host !== DESK_HOST) return null;
  if (url.username !== '' || url.password !== '') return null;
  return decodePath(url.pathname);
}

/** Whether an address is the page of the front desk itself, the only one a window ever shows. */
export function isDeskPage(address: string): boolean {
  const path = deskPath(address);
  return path === '/' || path === '/index.html';
}

function parseAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null; // "%zz" is no address of ours
  }
}
