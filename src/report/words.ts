import { duration } from '../follow/words.ts';

/** Seconds for a reader: `0.4 s`, `12 s`, `2 min 5 s`. */
export function secondsWords(seconds: number): string {
  return seconds < 9.95 ? `${Number(seconds.toFixed(1))} s` : duration(seconds * 1000);
}

/** `1 host`, `3 hosts`. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`;
}
