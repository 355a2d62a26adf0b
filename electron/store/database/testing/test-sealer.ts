import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SealedPlace } from '../../sealed-place.ts';
import type { Sealer } from '../sealer.ts';

/** Seals as the real one does, every key id under the same key. */
export function createTestSealer(): Sealer {
  const key = randomBytes(32);
  const bind = (place: SealedPlace) =>
    Buffer.from(JSON.stringify([place.purpose, place.table, place.rowId, place.keyId]));
  return {
    seal(plain, place) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bind(place));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, place) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(bind(place));
      decipher.setAuthTag(sealed.subarray(-16));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}
