import type { DevtoolsPipe } from '../chromium/devtools-pipe.ts';

type TargetInfo = { targetId: string; type: string; openerId?: string; url: string };

let opening = 0;
let startupWindowAdopted = false;

/** True while a page of our own is being opened, whose arrival must not be taken for a popup. */
export function isOpeningTarget(): boolean {
  return opening > 0;
}

/**
 * A fresh blank page in a window of its own, by its Chromium name. On a screen the first one is the window without
 * toolbar that Chromium opened at its start.
 */
export async function openTarget(pipe: DevtoolsPipe, size: { width: number; height: number }): Promise<string> {
  if (process.env['STANDIN_HEADED'] === '1' && !startupWindowAdopted) {
    startupWindowAdopted = true;
    return adoptStartupWindow(pipe, size);
  }
  opening++;
  try {
    const wishes = { url: 'about:blank', newWindow: true, width: size.width, height: size.height };
    const { targetId } = await pipe.send<{ targetId: string }>('Target.createTarget', wishes);
    return targetId;
  } finally {
    opening--;
  }
}

async function adoptStartupWindow(pipe: DevtoolsPipe, size: { width: number; height: number }): Promise<string> {
  const targetId = await firstPage(pipe);
  const { windowId } = await pipe.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId });
  await pipe.send('Browser.setContentsSize', { windowId, width: size.width, height: size.height });
  return targetId;
}

async function firstPage(pipe: DevtoolsPipe): Promise<string> {
  const appeared = new Promise<string>((resolve) => {
    pipe.on<{ targetInfo: TargetInfo }>('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.type === 'page') resolve(targetInfo.targetId);
    });
  });
  const { targetInfos } = await pipe.send<{ targetInfos: TargetInfo[] }>('Target.getTargets');
  return targetInfos.find(({ type }) => type === 'page')?.targetId ?? appeared;
}
