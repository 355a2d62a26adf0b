import { expect } from 'playwright/test';
import { test } from '../attacks.ts';
import { sample } from '../documents/files.ts';
import '../page-world.ts';

test('17 what is asked in the wrong shape is refused with a code, and nothing happens', async ({ desk }) => {
  const codes = await desk.page.evaluate(async () => {
    const { desk } = globalThis;
    const codeOf = async (name: string, ...asks: unknown[]) => {
      const answer = await Reflect.apply(desk[name] ?? (() => undefined), desk, asks);
      return (answer as { error?: { code: string } } | undefined)?.error?.code ?? 'answered';
    };
    const bytes = new Uint8Array([1]);
    const documentId = '00000000-0000-0000-0000-000000000000';
    return {
      nothing: await codeOf('documents.open'),
      number: await codeOf('documents.open', { documentId: 5 }),
      path: await codeOf('documents.open', { documentId: '../../../../etc/passwd' }),
      list: await codeOf('documents.remove', { documentId: [documentId] }),
      asked: await codeOf('documents.list', { all: true }),
      nameless: await codeOf('documents.import', { name: '', bytes }),
      endless: await codeOf('documents.import', { name: 'x'.repeat(256), bytes }),
      text: await codeOf('documents.import', { name: 'week.pdf', bytes: 'bytes' }),
      numbers: await codeOf('documents.import', { name: 'week.pdf', bytes: [1, 2, 3] }),
      huge: await codeOf('documents.import', { name: 'week.pdf', bytes: new Uint8Array(65 * 1024 * 1024) }),
      outOfFolder: await codeOf('samples.import', { sample: '../../package.json' }),
      unknown: await codeOf('documents.open', { documentId }),
      notASample: await codeOf('samples.import', { sample: 'primary-week.truth.json' }),
      right: await codeOf('documents.list'),
    };
  });
  const { unknown, notASample, right, ...wrong } = codes;
  expect(new Set(Object.values(wrong))).toEqual(new Set(['badRequest']));
  expect([unknown, notASample, right]).toEqual(['notFound', 'notFound', 'answered']);
});

test('18 nothing but the built desk is given out, whatever path is asked for', async ({ desk }) => {
  const given = await desk.page.evaluate(async () => {
    const asked = (path: string) =>
      fetch(path).then(
        (response) => response.ok,
        () => false,
      );
    const paths = [
      '/../main/main.js',
      '/..%2fmain/main.js',
      '/%2e%2e/main/main.js',
      '/%2e%2e%2fmain%2fmain.js',
      '/..%5cmain%5cmain.js',
      '/%252e%252e/main/main.js',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/main/main.js',
      '/package.json',
      '/%2fetc%2fpasswd',
      '//etc/passwd',
      '/index.html%00.js',
      '/.git/config',
    ];
    const through = [];
    for (const path of paths) if (await asked(path)) through.push(path);
    return { through, own: await asked('/index.html') };
  });
  expect(given).toEqual({ through: [], own: true });
});

test('a page picture is given to a window that opened its document, and to no one before or after', async ({
  desk,
  intake,
}) => {
  await intake.choose([sample('primary-week.pdf'), sample('klasse-7c.pdf')]);
  for (const name of ['primary-week.pdf', 'klasse-7c.pdf']) await expect(intake.button('Open', name)).toBeVisible();
  const [opened, other] = await desk.page.evaluate(async () => {
    const answer = await globalThis.desk['documents.list']?.();
    return ((answer?.value ?? []) as { documentId: string }[]).map(({ documentId }) => documentId);
  });
  const fetched = (documentId: string | undefined) =>
    desk.page.evaluate(
      (id) =>
        fetch(`/pages/${id}/1`).then(
          (response) => (response.ok ? response.headers.get('content-type') : 'refused'),
          () => 'refused',
        ),
      documentId,
    );
  expect(await fetched(opened)).toBe('refused');
  await intake.button('Open', 'primary-week.pdf').click();
  await expect(desk.page.getByRole('img', { name: 'Page 1 of the sheet' })).toBeVisible();
  expect(await fetched(opened)).toMatch(/^image\//);
  expect(await fetched(other)).toBe('refused');
  await desk.page.keyboard.press('Escape');
  await intake.button('Remove', 'primary-week.pdf').click();
  await expect(intake.rows).toHaveCount(1);
  expect(await fetched(opened)).toBe('refused');
});
