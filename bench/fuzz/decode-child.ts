/** Opens damaged files to their last page, one after the other, and says which it is at: its parent watches time and memory. */
import { exchangeKindOf } from '../../electron/reading/exchange/exchange-kind.ts';
import { readExchange } from '../../electron/reading/exchange/read-exchange.ts';
import { Refusal } from '../../electron/reading/refusal.ts';
import { openPages } from '../../electron/reading/sources/open-pages.ts';
import type { DecodeNews, DecodeTask } from './messages.ts';
import { mutate } from './mutate.ts';
import { createPick } from './pick.ts';
import { readSources } from './sources.ts';

process.once('message', (task: DecodeTask) => void decodeAll(task));

async function decodeAll({ source, from, to }: DecodeTask): Promise<void> {
  const originals = (await readSources()).get(source) ?? [];
  let opened = 0;
  let refused = 0;
  for (let number = from; number < to; number++) {
    tell({ kind: 'trying', number });
    const original = originals[number % originals.length];
    if (!original) break;
    try {
      await openToTheEnd(mutate(original, createPick(number)));
      opened++;
    } catch (error) {
      if (error instanceof Refusal) refused++;
      else
        tell({
          kind: 'unexpected',
          number,
          problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
    }
  }
  tell({ kind: 'finished', opened, refused });
  process.disconnect();
}

async function openToTheEnd(bytes: Uint8Array): Promise<void> {
  const exchange = exchangeKindOf(bytes);
  if (exchange) {
    readExchange(exchange, bytes);
    return;
  }
  const document = await openPages(bytes, new AbortController().signal);
  try {
    for await (const page of document.pages) document.displayPicture(page);
  } finally {
    document.close();
  }
}

function tell(news: DecodeNews): void {
  process.send?.(news);
}
