import { useState } from 'react';
import type { BlockField } from '../../../shared/versions/content.ts';

/**
 * The fields that were doubtful when the lesson was chosen: they stand at the top, where nobody needs to look for them, and stay
 * there once they are settled, lest a field move away under whoever types in it.
 */
export function useRaisedFields(blockId: string, openFields: readonly BlockField[]): readonly BlockField[] {
  const [raised, setRaised] = useState({ blockId, fields: openFields });
  if (raised.blockId === blockId) return raised.fields;
  setRaised({ blockId, fields: openFields });
  return openFields;
}
