import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createNameTagger } from './name-tags.ts';

const tagOf = createNameTagger(createSecretKey(Buffer.alloc(32, 7)));

describe('the tags of printed names', () => {
  it('takes a class for the same however it is spaced, dotted and written large', () => {
    const tag = tagOf('class', '3AB');
    for (const printed of ['3 AB', '3ab', ' 3.AB ', '3. A b', '３AB']) expect(tagOf('class', printed)).toBe(tag);
    expect(tagOf('class', '3A')).not.toBe(tag);
  });

  it('takes a person for the same whatever the case and the spaces', () => {
    const tag = tagOf('person', 'Frau Planck');
    expect(tagOf('person', ' frau   planck')).toBe(tag);
    expect(tagOf('person', 'Mme Planck')).not.toBe(tag);
  });

  it('does not take people apart by an accent for one another', () => {
    expect(tagOf('person', 'Herr Gräf')).toBe(tagOf('person', 'Herr Gra\u0308f'));
    expect(tagOf('person', 'Herr Gräf')).not.toBe(tagOf('person', 'Herr Graf'));
  });

  it('does not take a class for a person of the same name', () => {
    expect(tagOf('class', 'Planck')).not.toBe(tagOf('person', 'Planck'));
  });

  it('says another thing in every office', () => {
    const elsewhere = createNameTagger(createSecretKey(Buffer.alloc(32, 8)));
    expect(elsewhere('class', '3AB')).not.toBe(tagOf('class', '3AB'));
    expect(tagOf('class', '3AB')).toMatch(/^[0-9a-f]{64}$/u);
  });
});
