import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Makes a small repository in a temporary folder, with our packages and settings and the given files, and hands its
 * path to `inspect`. The tree is gone afterwards.
 */
export function withPlantedTree<Answer>(
  files: Readonly<Record<string, string>>,
  inspect: (root: string) => Answer,
): Answer {
  const root = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'), 'junction');
    for (const settings of ['package.json', '.oxlintrc.json', 'tsconfig.json', '.prettierrc.json', 'knip.json']) {
      copyFileSync(join(REPOSITORY, settings), join(root, settings));
    }
    for (const [file, source] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), source);
    }
    return inspect(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
