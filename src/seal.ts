import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scryptSync } from 'node:crypto';

/*
 * Encryption of a secret that the main step saves for the post step. Until the step ends, the state is a file in the
 * runner's temporary folder. Other processes of the same user can read that file. The key comes from another secret
 * that both steps have as an input.
 */

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Derives the key from a secret and the initialization vector. */
export type KeyMaker = (secret: string, iv: Uint8Array) => Uint8Array;

/** Derives the key quickly, from a long random secret. */
export const fromRandom: KeyMaker = (secret) =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'tower-deploy issued token', 32));

/** Derives the key slowly, from a secret that could be guessed. */
export const fromChosen: KeyMaker = (secret, iv) => scryptSync(secret, iv, 32);

/** Encrypts a text and returns it in base64: initialization vector, authentication tag, ciphertext. */
export function seal(clear: string, secret: string, keyOf: KeyMaker): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret, iv), iv);
  const sealed = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Decrypts a text from `seal`; returns undefined if the secret is not the same. */
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
