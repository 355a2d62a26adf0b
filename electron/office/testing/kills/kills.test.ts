import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newFolder } from '../../../store/database/office.test-kit.ts';
import { cheapKdfPolicy } from '../../../store/keys/testing/build-office.ts';
import { killAgainAndAgain } from './kill-again-and-again.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';

const programs = {
  quick: fileURLToPath(new URL('quick-store.ts', import.meta.url)),
  careless: fileURLToPath(new URL('careless-store.ts', import.meta.url)),
  keepingTooFew: fileURLToPath(new URL('careless-keeper.ts', import.meta.url)),
};

/** On a machine with much else to do. */
const LONG_ENOUGH = 180_000;

// A thousand of them: `npm run bench -- kills --count 1000`.
test(
  'a store killed at any moment has lost nothing it acknowledged, has nothing half done, and opens again',
  async () => {
    const storm = { folder: newFolder(), count: 25, seed: 4, program: programs.quick, policy: cheapKdfPolicy };
    const figures = await killAgainAndAgain(storm);
    expect(figures.kills).toBe(25);
    expect(figures.acknowledged).toBeGreaterThan(20);
    expect(figures.interrupted).toBeGreaterThan(5);
    // What this seed draws whatever the machine does: the second office is an older one, so its first kill is of an update.
    expect(figures.during.updating).toBeGreaterThan(0);
  },
  LONG_ENOUGH,
);

// To try by hand: in serve-store.ts post an answer before it is worked out, or in handles.ts answer before COMMIT.
test(
  'a store that acknowledges before it has saved is found out',
  async () => {
    const storm = { folder: newFolder(), count: 40, seed: 4, program: programs.careless, policy: cheapKdfPolicy };
    // By what is missing after a kill, or already by a next act that needs what was only said to be there. The storm above is
    // the same with a store that keeps its word.
    await expect(killAgainAndAgain(storm)).rejects.toThrow(OfficeNotAsItShouldBe);
  },
  LONG_ENOUGH,
);

test(
  'a store that lets go of backups that the rule keeps is found out',
  async () => {
    const storm = { folder: newFolder(), count: 80, seed: 4, program: programs.keepingTooFew, policy: cheapKdfPolicy };
    await expect(killAgainAndAgain(storm)).rejects.toThrow('gone, though the rule keeps them');
  },
  LONG_ENOUGH,
);
