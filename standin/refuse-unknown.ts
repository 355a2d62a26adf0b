import { EventEmitter } from 'node:events';

/** What language, inspectors and test tools ask of any object without meaning Electron's API. */
const ASKED_OF_ANYTHING = new Set(['then', 'catch', 'toJSON', 'inspect', 'nodeType', '$$typeof', 'asymmetricMatch']);

/**
 * Wraps one part of the stand-in so that asking for what is not built throws a sentence instead of answering
 * `undefined`. Writing stays allowed: specs script dialogs by assigning to them.
 */
export function refuseUnknown<Part extends object>(part: Part, name: string): Part {
  return new Proxy(part, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || ASKED_OF_ANYTHING.has(key)) {
        return Reflect.get(target, key, receiver) as unknown;
      }
      throw new Error(`stand-in: ${name}.${key} is not built`);
    },
  });
}

/**
 * An event emitter that refuses what is not built. The constructor returns the wrapped object, so that fields, `this` in
 * methods and what callers hold are all one and the same object.
 */
export class PartEmitter extends EventEmitter {
  constructor(name: string) {
    super();
    return refuseUnknown(this, name);
  }
}
