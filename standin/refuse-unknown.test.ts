import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { PartEmitter, refuseUnknown } from './refuse-unknown.ts';

test('what is not built throws a sentence, what is built works, and specs may script it', async () => {
  const part: Record<string, unknown> = refuseUnknown({ open: () => 'native' }, 'dialog');
  expect(() => part['close']).toThrow('stand-in: dialog.close is not built');
  part['open'] = () => 'scripted';
  expect((part['open'] as () => string)()).toBe('scripted');
  expect(await Promise.resolve(part)).toBe(part);
  expect(inspect(part)).toContain('open');
});

test('an emitter is one and the same object inside and outside', () => {
  class Lamp extends PartEmitter {
    lit = false;
    constructor() {
      super('lamp');
    }
    self(): this {
      return this;
    }
  }
  const lamp = new Lamp();
  lamp.on('on', () => (lamp.lit = true)).emit('on');
  expect(lamp.self()).toBe(lamp);
  expect(lamp.lit).toBe(true);
  expect(() => (lamp as unknown as { dim: unknown }).dim).toThrow('stand-in: lamp.dim is not built');
});
