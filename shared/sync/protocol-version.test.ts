import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { NumberedMutation } from './mutation.ts';
import { PROTOCOL } from './protocol-version.ts';
import { Pull, Pulled } from './pull-messages.ts';
import { Push, Pushed } from './push-messages.ts';
import { ConflictBody, DocumentBody, TimetableBody, VersionBody } from './row-body.ts';

/** Of what is said, by version. An entry is never changed once it was part of a release. */
const HASHES: Readonly<Record<number, string>> = { 1: 'c1b6b8164701964d' };

test('what desktop and server say to each other changes only with the version, or by what an older one passes over', () => {
  const said = { Push, Pushed, Pull, Pulled, NumberedMutation, TimetableBody, VersionBody, DocumentBody, ConflictBody };
  const schemas = Object.entries(said).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]);
  const hash = createHash('sha256').update(canonicalJson(schemas)).digest('hex').slice(0, 16);
  // Was a message changed? Then either older desktops and servers still understand it, and this is the new hash of the version; or
  // they do not, and PROTOCOL goes up.
  expect(hash).toBe(HASHES[PROTOCOL]);
});
