import type { Recognisers } from '../../electron/reading/ocr/recognisers.ts';
import { createRecognisers } from '../../electron/reading/ocr/recognisers.ts';
import { readDocument } from '../../electron/reading/read-document.ts';
import type { RatedBlock } from '../../shared/timetable/confidence/rate-blocks.ts';
import type { Interpretation } from '../../shared/timetable/interpret-sheets.ts';
import type { ReadBlock } from '../../shared/timetable/reading.ts';
import type { GeneratedDocument, Order } from '../generated/draw-document.ts';
import { drawDocument } from '../generated/draw-document.ts';
import { createBrowser } from '../generated/renderers/browser.ts';
import { createLibreOffice } from '../generated/renderers/libre-office.ts';
import { scoreDocument } from '../generated/score/score-document.ts';
import { judgeFields } from './judge-fields.ts';
import type { ReadExample } from './train-confidence.ts';

export type ReadSheet = {
  readonly document: GeneratedDocument;
  readonly blocks: readonly ReadBlock[];
  readonly grounds: readonly RatedBlock[];
};

/** Draws and reads every document that was ordered; those that the engine refuses teach nothing about blocks. */
export async function readSheets(orders: readonly Order[], say: (line: string) => void): Promise<ReadSheet[]> {
  const workshop = { browser: createBrowser(), office: createLibreOffice() };
  let engines: Recognisers | null = null;
  const sheets: ReadSheet[] = [];
  try {
    for (const [index, order] of orders.entries()) {
      const document = await drawDocument(order, workshop);
      let meaning: Interpretation | null = null;
      const result = await readDocument(
        { name: `document.${document.extension}`, bytes: document.bytes },
        {
          recognisers: () => (engines ??= createRecognisers({ threads: 2 })),
          signal: new AbortController().signal,
          onProgress: () => undefined,
          withPictures: false,
          onMeaning: (found) => (meaning = found),
        },
      );
      if (result.ok && meaning)
        sheets.push({ document, blocks: result.value.reading.blocks, grounds: groundsOf(meaning) });
      if (index % 25 === 24) say(`${index + 1} of ${orders.length} sheets read`);
    }
  } finally {
    await Promise.all([workshop.browser.close(), closed(engines)]);
    workshop.office.close();
  }
  return sheets;
}

/** The compiler does not see that the hook has set it. */
function groundsOf({ grounds }: Interpretation): ReadSheet['grounds'] {
  return grounds;
}

async function closed(engines: Recognisers | null): Promise<void> {
  await engines?.close();
}

/** Each block that was read with what spoke for it and what of it was right. */
export function toExamples({ document, blocks, grounds }: ReadSheet): ReadExample[] {
  const { truth, order } = document;
  const { claims } = scoreDocument(truth, { header: {}, parts: [], blocks });
  return blocks.flatMap((block, index) => {
    const [ground, claim] = [grounds[index], claims[index]];
    if (!ground || !claim) return [];
    const right = judgeFields(block, truth);
    return [{ family: order.family.name, evidence: ground.evidence, right, isExact: claim.isExact }];
  });
}
