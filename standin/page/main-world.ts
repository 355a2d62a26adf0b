/**
 * Runs in the page's own world before any of its scripts: receives what preloads expose (contextBridge) and builds it
 * anew from plain data, so that no object of the preload's world is ever reachable from the page.
 *
 * The two worlds share only the document. They talk by synchronous events under `secret`, a name the page cannot guess,
 * with everything needed captured here before the page can tamper with it.
 *
 * Sent to the page as text (`toString`), so it may use nothing from outside itself.
 */
export function mainWorld(secret: string): void {
  if (window.top !== window) return;
  type Result = { promise?: number; error?: string; value?: unknown };
  type Fields = Record<string, unknown>;
  const NewEvent = CustomEvent;
  const NewPromise = Promise;
  const NewError = Error;
  const { isArray } = Array;
  const { entries, fromEntries, getPrototypeOf, freeze, defineProperty } = Object;
  const plain = Object.prototype;
  const dispatch = EventTarget.prototype.dispatchEvent.bind(document);
  const listen = EventTarget.prototype.addEventListener.bind(document);
  const functionMark = `${secret}function`;
  const callbacks = new Map<number, (...args: unknown[]) => unknown>();
  const callbackIds = new WeakMap<object, number>();
  const unsettled = new Map<number, { resolve(value: unknown): void; reject(problem: Error): void }>();
  let lastCallback = 0;
  let returned: Result | undefined;

  const isPlain = (value: unknown): value is Fields =>
    typeof value === 'object' && value !== null && getPrototypeOf(value) === plain;
  const mapFields = (fields: Fields, change: (value: unknown) => unknown) =>
    fromEntries(entries(fields).map(([key, value]) => [key, change(value)]));

  function outward(value: unknown): unknown {
    if (typeof value === 'function') {
      let id = callbackIds.get(value);
      if (id === undefined) {
        id = ++lastCallback;
        callbackIds.set(value, id);
        callbacks.set(id, value as (...args: unknown[]) => unknown);
      }
      return { [functionMark]: id };
    }
    if (isArray(value)) return value.map(outward);
    return isPlain(value) ? mapFields(value, outward) : value;
  }

  function build(shape: unknown, frozen: boolean): unknown {
    if (isArray(shape)) {
      const list = shape.map((inner) => build(inner, frozen));
      return frozen ? freeze(list) : list;
    }
    if (!isPlain(shape)) return shape;
    const functionId = shape[functionMark];
    if (typeof functionId === 'number') return (...args: unknown[]) => call(functionId, args);
    const fields = mapFields(shape, (inner) => build(inner, frozen));
    return frozen ? freeze(fields) : fields;
  }

  function call(id: number, args: unknown[]): unknown {
    returned = undefined;
    dispatch(new NewEvent(`${secret}call`, { detail: { id, args: outward(args) } }));
    const result = returned as Result | undefined;
    returned = undefined;
    // The other world saw no detail: something among the arguments could not be copied.
    if (!result) throw new NewError('An object could not be cloned.');
    if (result.error !== undefined) throw new NewError(result.error);
    const { promise } = result;
    if (promise === undefined) return build(result.value, false);
    return new NewPromise((resolve, reject) => unsettled.set(promise, { resolve, reject }));
  }

  const hear = (name: string, listener: (detail: Fields) => void) =>
    listen(`${secret}${name}`, (event) => listener((event as CustomEvent<Fields>).detail));
  hear('returned', (result) => {
    returned = result;
  });
  hear('settled', (result) => {
    const promise = unsettled.get(result['promise'] as number);
    unsettled.delete(result['promise'] as number);
    if (result['error'] === undefined) promise?.resolve(build(result['value'], false));
    else promise?.reject(new NewError(result['error'] as string));
  });
  hear('callback', ({ id, args }) => callbacks.get(id as number)?.(...(args as unknown[])));
  hear('expose', ({ key, shape }) =>
    defineProperty(window, key as string, {
      value: build(shape, true),
      enumerable: true,
      writable: false,
      configurable: false,
    }),
  );
}
