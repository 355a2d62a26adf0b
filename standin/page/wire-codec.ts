/** How bytes become text: Node and Chromium each bring their own way. */
export type Base64 = { encode(bytes: Uint8Array): string; decode(text: string): Uint8Array<ArrayBuffer> };
export type WireCodec = { encode(value: unknown): unknown; decode(wire: unknown): unknown };

/**
 * Structured clone through JSON: what Electron's ipc can carry and JSON cannot travels as `{ $: tag, v: … }`.
 *
 * This function is also sent to the page as text (`toString`), so it may use nothing from outside itself.
 */
export function createWireCodec(base64: Base64): WireCodec {
  type Tagged = { readonly $?: unknown; readonly v?: unknown; readonly t?: unknown };
  type BytesView = new (buffer: ArrayBuffer, offset: number, length: number) => ArrayBufferView;
  const bytesPerElement: Record<string, number> = {
    Int8Array: 1,
    Uint8Array: 1,
    Uint8ClampedArray: 1,
    Int16Array: 2,
    Uint16Array: 2,
    Int32Array: 4,
    Uint32Array: 4,
    Float32Array: 4,
    Float64Array: 8,
    BigInt64Array: 8,
    BigUint64Array: 8,
    DataView: 1,
  };
  const uncloneable = () => new Error('An object could not be cloned.');
  const path = new Set<unknown>();

  function encode(value: unknown): unknown {
    switch (typeof value) {
      case 'undefined':
        return { $: 'undefined' };
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { $: 'number', v: Object.is(value, -0) ? '-0' : `${value}` };
      case 'bigint':
        return { $: 'bigint', v: `${value}` };
      case 'function':
      case 'symbol':
        throw uncloneable();
      case 'object':
        return value === null ? null : encodeOnce(value);
      default:
        return value;
    }
  }

  // Electron carries circular objects; nothing here sends one, and a sentence beats an endless loop.
  function encodeOnce(value: object): unknown {
    if (path.has(value)) throw new Error('stand-in: circular objects are not carried');
    path.add(value);
    try {
      return encodeObject(value);
    } finally {
      path.delete(value);
    }
  }

  function encodeObject(value: object): unknown {
    if (Array.isArray(value)) return value.map(encode);
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { $: 'view', t: tag, v: base64.encode(bytes) };
    }
    if (value instanceof Date || tag === 'Date') return { $: 'date', v: encode(Number(value)) };
    if (tag === 'ArrayBuffer') return { $: 'buffer', v: base64.encode(new Uint8Array(value as ArrayBuffer)) };
    if (tag === 'RegExp') return { $: 'regexp', v: [(value as RegExp).source, (value as RegExp).flags] };
    if (tag === 'Map') return { $: 'map', v: [...(value as Map<unknown, unknown>)].map((pair) => pair.map(encode)) };
    if (tag === 'Set') return { $: 'set', v: [...(value as Set<unknown>)].map(encode) };
    if (tag === 'Error') {
      const { name, message, stack } = value as Error;
      return { $: 'error', v: [name, message, stack ?? ''] };
    }
    if (tag !== 'Object') throw uncloneable(); // promises, nodes, files, proxies of windows …
    const plain = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]));
    return '$' in plain ? { $: 'object', v: plain } : plain;
  }

  function decode(wire: unknown): unknown {
    if (wire === null || typeof wire !== 'object') return wire;
    if (Array.isArray(wire)) return wire.map(decode);
    const { $: tag, v, t } = wire as Tagged;
    switch (tag) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(v);
      case 'bigint':
        return BigInt(v as string);
      case 'date':
        return new Date(decode(v) as number);
      case 'regexp':
        return new RegExp(...(v as [string, string]));
      case 'map':
        return new Map((v as [unknown, unknown][]).map(([key, inner]) => [decode(key), decode(inner)]));
      case 'set':
        return new Set((v as unknown[]).map(decode));
      case 'error':
        return decodeError(v as [string, string, string]);
      case 'buffer':
        return base64.decode(v as string).buffer;
      case 'view': {
        const bytes = base64.decode(v as string);
        const View = (globalThis as unknown as Record<string, BytesView>)[t as string]!;
        return new View(bytes.buffer, bytes.byteOffset, bytes.byteLength / bytesPerElement[t as string]!);
      }
      default:
        return decodeFields(tag === 'object' ? (v as object) : wire);
    }
  }

  function decodeFields(fields: object): object {
    return Object.fromEntries(Object.entries(fields).map(([key, inner]) => [key, decode(inner)]));
  }

  function decodeError([name, message, stack]: [string, string, string]): Error {
    return Object.defineProperties(new Error(message), {
      name: { value: name, configurable: true, writable: true },
      stack: { value: stack, configurable: true, writable: true },
    });
  }

  return { encode, decode };
}
