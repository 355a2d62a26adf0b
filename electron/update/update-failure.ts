/**
 * Why there is no newer version after a look: its place did not answer, what came is not what was announced, it is not
 * signed by those who signed this one, or something else.
 */
export const updateFailures = ['unreachable', 'damaged', 'not-signed', 'failed'] as const;
export type UpdateFailure = (typeof updateFailures)[number];

const unreachable =
  /^(net::ERR_|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|HTTP_ERROR_|ERR_UPDATER_CHANNEL)/;

/** What an error of electron-updater's comes down to; by its code, and by its words where Chromium gives it no code. */
export function updateFailureOf(error: unknown): UpdateFailure {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'damaged';
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return 'not-signed';
  const words = error instanceof Error ? error.message : '';
  return unreachable.test(code) || /^(net::ERR_|Cannot download )/.test(words) ? 'unreachable' : 'failed';
}
