import { deskError } from '../../../shared/desk-error.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { SampleShelf } from '../../documents/samples.ts';
import type { Shelf } from '../../documents/shelf.ts';
import type { Handlers } from '../serve-contract.ts';

type SampleHandlers = Pick<Handlers, Extract<keyof Handlers, `samples.${string}`>>;

export function createSampleHandlers(samples: SampleShelf, shelf: Shelf): SampleHandlers {
  return {
    'samples.list': async () => ok(await samples.list()),
    'samples.import': async ({ sample }, { actor }) => {
      const bytes = await samples.read(sample);
      return bytes === null ? failed(deskError('notFound')) : shelf.add(sample, bytes, actor.userId);
    },
  };
}
