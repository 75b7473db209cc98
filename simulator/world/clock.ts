/** 'manual': time stands still until advance(); 'real': the wall clock. */
export type ClockMode = 'manual' | 'real';

/**
 * The only source of time. Jobs progress by what it says, so a test that holds a manual clock decides
 * at which stage a request finds a job.
 */
export class Clock {
  readonly mode: ClockMode;
  #ms: number;
  #listeners = new Set<() => void>();

  constructor(mode: ClockMode, start: Date = new Date()) {
    this.mode = mode;
    // In real mode only the difference to the wall clock is kept, so that advance() still works.
    this.#ms = mode === 'real' ? 0 : start.getTime();
  }

  /** Milliseconds since 1970. */
  ms(): number {
    return this.mode === 'real' ? Date.now() + this.#ms : this.#ms;
  }

  now(): Date {
    return new Date(this.ms());
  }

  /** Moves time forward; everything that falls due has happened when it returns. */
  advance(ms: number): void {
    if (!(ms >= 0)) throw new RangeError('the clock only goes forward');
    this.#ms += ms;
    for (const listener of this.#listeners) listener();
  }

  onAdvance(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The API's time stamps: microseconds and Z. */
export function stamp(ms: number | null): string | null {
  if (ms === null) return null;
  // Microseconds that are never all zero: Python leaves out a fraction that is.
  const micros = String(((ms * 7919) % 999) + 1).padStart(3, '0');
  return new Date(ms).toISOString().replace('Z', `${micros}Z`);
}

/** A moment without the parts of its second. */
export const zulu = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
