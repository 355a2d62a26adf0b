import type { Order } from '../generated/draw-document.ts';
import { drawDocument } from '../generated/draw-document.ts';
import type { Verdict } from '../generated/read-generated.ts';
import { createReader } from '../generated/read-generated.ts';
import { openWorkshop } from '../generated/renderers/open-workshop.ts';
import { scoreDocument } from '../generated/score/score-document.ts';
import { judgeFields } from './judge-fields.ts';
import type { ReadExample } from './train-confidence.ts';

export type ReadSheet = Pick<Verdict, 'document' | 'blocks' | 'parts' | 'grounds'>;

/** Draws and reads every document that was ordered; those that the engine refuses teach nothing about blocks. */
export async function readSheets(orders: readonly Order[], say: (line: string) => void): Promise<ReadSheet[]> {
  const workshop = openWorkshop();
  const reader = createReader();
  const sheets: ReadSheet[] = [];
  try {
    for (const [index, order] of orders.entries()) {
      const document = await drawDocument(order, workshop);
      const { problem, blocks, parts, grounds } = await reader.read(document);
      if (problem === null) sheets.push({ document, blocks, parts, grounds });
      if (index % 25 === 24) say(`${index + 1} of ${orders.length} sheets read`);
    }
  } finally {
    await Promise.all([workshop.close(), reader.close()]);
  }
  return sheets;
}

/** Each block that was read with what spoke for it and what of it was right. */
export function toExamples({ document, blocks, parts, grounds }: ReadSheet): ReadExample[] {
  const { truth, order } = document;
  const { claims } = scoreDocument(truth, { header: {}, parts: [], blocks });
  return blocks.flatMap((block, index) => {
    const [ground, claim] = [grounds[index], claims[index]];
    if (!ground || !claim) return [];
    const right = judgeFields(block, parts, truth);
    return [{ family: order.family.name, evidence: ground.evidence, right, isExact: claim.isExact }];
  });
}
