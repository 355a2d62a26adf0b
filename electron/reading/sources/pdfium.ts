import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { Matrix, Point } from './matrix.ts';
import { MOST_PDFIUM_BYTES } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** The package's own types leave out the memory that the emscripten runtime shows under this name. */
export type Pdfium = WrappedPdfiumModule & { readonly pdfium: { readonly HEAPU8: Uint8Array<ArrayBuffer> } };

let engine: Promise<Pdfium> | null = null;
/** Whether the step being run asked for more memory than it may have. */
let wasRefusedMemory = false;

/** PDFium, started once per process (about 55 ms) and kept; the reader process it lives in is disposable. */
export function startPdfium(): Promise<Pdfium> {
  engine ??= load();
  return engine;
}

/**
 * Runs a step inside PDFium. A crash in there leaves its memory in an unknown state, so the next document gets a fresh one.
 * A step that was refused memory may come back as if all were well, with a part of the page missing: it counts as failed too.
 */
export function insidePdfium<Value>(step: () => Value): Value {
  wasRefusedMemory = false;
  try {
    const value = step();
    if (wasRefusedMemory) throw new Refusal('memoryLimit');
    return value;
  } catch (error) {
    if (error instanceof Refusal && !wasRefusedMemory) throw error;
    engine = null;
    if (wasRefusedMemory) throw new Refusal('memoryLimit');
    // Traps, and stacks or memory that ran out; anything else is a bug of ours.
    if (error instanceof Error && ['RuntimeError', 'RangeError'].includes(error.name)) throw new Refusal('unreadable');
    throw error;
  }
}

async function load(): Promise<Pdfium> {
  const file = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const module = await WebAssembly.compile(file);
  const pdfium = (await init({
    instantiateWasm(imports: WasmImports, onReady: (instance: WasmInstance) => void) {
      const capped = { ...imports, env: { ...imports.env, emscripten_resize_heap: capGrowth(imports) } };
      const instance = new WebAssembly.Instance(module, capped);
      onReady(instance);
      return instance.exports;
    },
  })) as Pdfium;
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** Node has WebAssembly; its types come with the browser's only, which the back room does without. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  readonly Instance: new (module: object, imports: object) => WasmInstance;
};
type WasmInstance = { readonly exports: object };

type Grow = (bytes: number) => number;
type WasmImports = { readonly env: Record<string, unknown> & { readonly emscripten_resize_heap: Grow } };

/** The build lets its memory grow to 2 GB, and a PDF of 5 KB can ask for all of it (forms in forms, packed blanks). */
function capGrowth({ env }: WasmImports): Grow {
  const refused = 0;
  return (bytes) => {
    // Sizes come as signed numbers.
    if (bytes >>> 0 <= MOST_PDFIUM_BYTES) return env.emscripten_resize_heap(bytes);
    wasRefusedMemory = true;
    return refused;
  };
}

const SCRATCH_BYTES = 64;

/**
 * A few bytes of PDFium's memory for the answers that it writes through pointers. The view is made anew for each
 * read: when the memory grows, old views point at nothing.
 */
export class Scratch {
  readonly #pdfium: Pdfium;
  readonly #at: number;

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
    this.#at = pdfium.pdfium.wasmExports.malloc(SCRATCH_BYTES);
  }

  /** The address of the slot with that number, 8 bytes each. */
  slot(number: number): number {
    return this.#at + number * 8;
  }

  float(slot: number): number {
    return this.#view().getFloat32(this.slot(slot), true);
  }

  double(slot: number): number {
    return this.#view().getFloat64(this.slot(slot), true);
  }

  int(slot: number): number {
    return this.#view().getInt32(this.slot(slot), true);
  }

  uint(slot: number): number {
    return this.#view().getUint32(this.slot(slot), true);
  }

  /** An FS_MATRIX: six floats in a row. */
  matrix(slot: number): Matrix {
    const view = this.#view();
    const value = (i: number) => view.getFloat32(this.slot(slot) + i * 4, true);
    return { a: value(0), b: value(1), c: value(2), d: value(3), e: value(4), f: value(5) };
  }

  doublePoint(slotX: number, slotY: number): Point {
    return { x: this.double(slotX), y: this.double(slotY) };
  }

  free(): void {
    this.#pdfium.pdfium.wasmExports.free(this.#at);
  }

  #view(): DataView {
    return new DataView(this.#pdfium.pdfium.HEAPU8.buffer);
  }
}
