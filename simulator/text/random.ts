/** A small generator with a seed: the same job always comes out the same, whoever looks. */
export function random(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

/** Letters and digits, as tokens and work unit ids have them. */
export function randomText(next: () => number, length: number, alphabet = ALPHANUMERIC): string {
  return Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
}

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A version 4 UUID out of the generator. */
export function randomUuid(next: () => number): string {
  // Eight digits at a time: a run of a hundred thousand events draws as many of these.
  const eight = (): string => ((next() * 0x1_0000_0000) >>> 0).toString(16).padStart(8, '0');
  const hex = eight() + eight() + eight() + eight();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The UUID by which the platform knows an object, always the same for the same words. */
export function ansibleId(words: string): string {
  let seed = 7;
  for (const letter of words) seed = (seed * 31 + letter.charCodeAt(0)) >>> 0;
  return randomUuid(random(seed));
}
