import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scryptSync } from 'node:crypto';

/*
 * A secret that the main step leaves for the post step. The state is a file in the runner's temporary folder until the step ends, and
 * other processes of the same user can read it. So it is encrypted with a key made from another secret, which both steps have as an input.
 */

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Makes the key: `fromRandom` for a long random secret, `fromChosen`, which takes time, for one that could be guessed. */
export type KeyMaker = (secret: string, iv: Uint8Array) => Uint8Array;

export const fromRandom: KeyMaker = (secret) =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'tower-deploy issued token', 32));

export const fromChosen: KeyMaker = (secret, iv) => scryptSync(secret, iv, 32);

/** Encrypts a text. */
export function seal(clear: string, secret: string, keyOf: KeyMaker): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret, iv), iv);
  const sealed = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The text again; undefined where the secret does not fit. */
export function unseal(sealed: string, secret: string, keyOf: KeyMaker): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const iv = bytes.subarray(0, IV_BYTES);
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(secret, iv), iv, { authTagLength: TAG_BYTES }).setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
