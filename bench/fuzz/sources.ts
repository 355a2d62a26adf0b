import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { writeSources } from './written-sources.ts';

const SAMPLES = join(import.meta.dirname, '../../resources/samples');

const PICTURE = join(SAMPLES, 'rotated-days.png');

/** Small pictures: ten thousand damaged ones have to be decoded. */
const PICTURE_WIDTH = 240;

/** Undamaged files by source type: our own samples, one of them in every picture format, and a little week in every other type. */
export async function readSources(): Promise<ReadonlyMap<string, readonly Uint8Array[]>> {
  const files = readdirSync(SAMPLES).filter((name) => !/\.(?:json|md)$/.test(name));
  const byType = Map.groupBy(files, (name) => extname(name).slice(1));
  const samples = [...byType].map(([type, names]) => [type, names.map(readSample)] as const);
  const written = [...(await writePictures()), ...(await writeSources(PICTURE))];
  return new Map([...samples.filter(([type]) => !['png', 'jpg'].includes(type)), ...written]);
}

function readSample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, name)));
}

async function writePictures(): Promise<(readonly [string, readonly Uint8Array[]])[]> {
  const small = sharp(PICTURE).resize(PICTURE_WIDTH);
  const formats = ['png', 'jpeg', 'webp', 'gif', 'tiff'] as const;
  return Promise.all(
    formats.map(async (format) => [format, [new Uint8Array(await small.clone().toFormat(format).toBuffer())]] as const),
  );
}
