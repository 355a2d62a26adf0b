import type { OnBeforeRequestListenerDetails } from 'electron';
import { expect, test } from 'vitest';
import { WebRequestHooks } from './web-request.ts';

test.for([
  ['<all_urls>', 'app://bundle/a', true],
  ['*://*/*', 'https://example.org/', true],
  ['*://*/*', 'app://bundle/a', false],
  ['https://example.org/*', 'https://example.org/a', true],
  ['https://example.org/*', 'https://exampleXorg/a', false],
] as const)('a filter for %s on %s decides: %s', async ([pattern, url, cancelled]) => {
  const hooks = new WebRequestHooks();
  hooks.webRequest.onBeforeRequest({ urls: [pattern] }, (_details, answer) => answer({ cancel: true }));
  const decision = await hooks.decideBefore({ url } as OnBeforeRequestListenerDetails);
  expect(decision.cancel ?? false).toBe(cancelled);
});
