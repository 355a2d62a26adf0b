import type { AppUpdater, CancellationToken } from 'electron-updater';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { updateFailureOf } from './update-failure.ts';
import type { UpdateFailure } from './update-failure.ts';
import { isOffered } from './update-policy.ts';

/** A version that was downloaded and checked. */
export type ReadyUpdate = {
  readonly version: string;
  /** Puts it in this one's place. Only for the very end: it does not ask what is under way. */
  readonly install: (startsAgain: boolean) => Promise<void>;
};

export type FoundUpdate = {
  readonly version: string;
  readonly download: () => Promise<Result<ReadyUpdate, UpdateFailure>>;
};

type Ways = {
  readonly updater: AppUpdater;
  /** How this kind of copy is replaced. */
  readonly install: (startsAgain: boolean) => Promise<void>;
  /** How long a look and a download may take, in milliseconds: an address that swallows everything must not hold us for ever. */
  readonly patience?: { readonly look: number; readonly download: number };
};

const usualPatience = { look: 60_000, download: 2 * 60 * 60_000 };

/** Asks whether there is a newer version for this computer; null where there is none. Downloads nothing by itself. */
export async function lookForUpdate(ways: Ways): Promise<Result<FoundUpdate | null, UpdateFailure>> {
  const { updater, patience = usualPatience } = ways;
  takeNothingUnasked(updater);
  try {
    const answer = await within(patience.look, updater.checkForUpdates());
    if (answer?.isUpdateAvailable !== true) return ok(null);
    const { updateInfo, cancellationToken } = answer;
    const { version } = updateInfo;
    return ok({ version, download: () => download(ways, version, { cancellationToken, patience: patience.download }) });
  } catch (error) {
    return failed(updateFailureOf(error));
  }
}

/** What electron-updater does unless it is told otherwise is decided in update-policy.ts. */
function takeNothingUnasked(updater: AppUpdater): void {
  Object.assign(updater, { autoDownload: false, autoInstallOnAppQuit: false, allowDowngrade: false, logger: null });
  // A number by which the feed would know this computer again. Whose turn it is, is decided here and not there.
  updater.requestHeaders = { 'x-user-staging-id': '' };
  // Its second part would be fetched without a signature.
  updater.disableWebInstaller = true;
  const runsHere = updater.isUpdateSupported;
  // A feed of files offers versions that are tried out like any other.
  updater.isUpdateSupported = async (info) =>
    isOffered(updater.currentVersion.version, info.version) && (await runsHere(info));
}

async function download(
  { updater, install }: Ways,
  version: string,
  how: { readonly cancellationToken?: CancellationToken | undefined; readonly patience: number },
): Promise<Result<ReadyUpdate, UpdateFailure>> {
  try {
    await within(how.patience, updater.downloadUpdate(how.cancellationToken));
    return ok({ version, install });
  } catch (error) {
    how.cancellationToken?.cancel();
    return failed(updateFailureOf(error));
  }
}

async function within<Value>(milliseconds: number, step: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })), milliseconds);
  });
  try {
    return await Promise.race([step, late]);
  } finally {
    clearTimeout(timer);
  }
}
