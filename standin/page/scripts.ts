import { readFileSync } from 'node:fs';
import { isolatedWorld } from './isolated-world.ts';
import { mainWorld } from './main-world.ts';
import { FROM_BACK_ROOM, TO_BACK_ROOM, type PreloadProcess } from './messages.ts';
import { createWireCodec } from './wire-codec.ts';

/** The text to run in the page's own world. Node strips types when it loads a file, so `toString` gives JavaScript. */
export function mainWorldScript(secret: string): string {
  return `(${mainWorld.toString()})(${JSON.stringify(secret)})`;
}

/** The text to run in the world beside it, with the preload inside. */
export function isolatedWorldScript(secret: string, preloadFile: string, machine: PreloadProcess): string {
  const names = JSON.stringify({ secret, toBackRoom: TO_BACK_ROOM, fromBackRoom: FROM_BACK_ROOM });
  const preload = `function (require, module, exports, process) {${readFileSync(preloadFile, 'utf8')}\n}`;
  return [
    `(${isolatedWorld.toString()})(${names}, ${createWireCodec.toString()}, ${JSON.stringify(machine)}, ${preload})`,
    `//# sourceURL=${preloadFile}`,
  ].join('\n');
}
