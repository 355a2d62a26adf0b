/**
 * The page may run our own scripts, styles, fonts and pictures and reach nothing else: no inline script, no eval, no
 * frame, no form, no other host.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const everyResponse = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** For the program's own files: asked for anew each time, they are on the same disk. */
export function fileHeaders(type: string): Record<string, string> {
  return { ...everyResponse, 'content-type': type, 'cache-control': 'no-cache' };
}

/** For page pictures: what a school sent must not stay behind in a cache. */
export function pictureHeaders(type: string): Record<string, string> {
  return { ...everyResponse, 'content-type': type, 'cache-control': 'no-store' };
}
