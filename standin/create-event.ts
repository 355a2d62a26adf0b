/** Electron's event object: what happened, and a way to refuse it. */
export type StandinEvent<Details extends object = object> = Details & {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
};

export function createEvent<Details extends object = object>(details?: Details): StandinEvent<Details> {
  let prevented = false;
  const event = Object.create(null, {
    defaultPrevented: { get: () => prevented, enumerable: true },
    preventDefault: { value: () => void (prevented = true), enumerable: true },
    ...Object.getOwnPropertyDescriptors(details ?? {}),
  }) as StandinEvent<Details>;
  return event;
}
