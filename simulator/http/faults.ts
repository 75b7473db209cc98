import type { EnvoyReply } from './envoy.ts';

/** Something that goes wrong between client and controller. */
export interface Fault {
  /** One method or several; without it all. */
  method?: string | readonly string[];
  /** A part of the path with its query, or an expression for it. */
  path: string | RegExp;
  /** How often; once when nothing is said. */
  times?: number;
  /** How many fitting requests go well before. */
  skip?: number;
  kind:
    | 'status'
    | 'reset'
    | 'reset-after'
    | 'hang'
    | 'cut-body'
    | 'cut-headers'
    | 'delay'
    | 'html'
    | 'json'
    | 'envoy'
    | 'pass';
  status?: number;
  /** With `envoy`: which of the replies of an AAP gateway's Envoy. */
  envoy?: EnvoyReply;
  headers?: Record<string, string>;
  body?: string;
  /** How long the request waits before anything is done with it, in real milliseconds. */
  ms?: number;
  /** Let the request be carried out before the faulty answer. */
  handle?: boolean;
  /** With `handle`: it is carried out only so many of the clock's milliseconds later, as a busy controller does. */
  handleAfterMs?: number;
  /** What is different while the request is carried out; what it returns puts it right again. */
  during?: () => () => void;
}

/** Meets requests by a rule of its own; undefined lets one pass. */
export type FaultSource = (method: string, path: string) => Omit<Fault, 'path'> | undefined;

const USUAL_DELAY_MS = 1000;

interface Armed {
  fault: Fault;
  left: number;
  skip: number;
}

/** The faults that are to come. */
export class Faults {
  #armed: Armed[] = [];
  readonly #sources = new Set<FaultSource>();

  /** Arms a fault; what it returns takes it back. */
  add(fault: Fault): () => void {
    const armed = { fault, left: fault.times ?? 1, skip: fault.skip ?? 0 };
    this.#armed.push(armed);
    return () => {
      this.#armed = this.#armed.filter((other) => other !== armed);
    };
  }

  /** Asks this rule, too, after those that were added before; what it returns takes it back. */
  join(source: FaultSource): () => void {
    this.#sources.add(source);
    return () => this.#sources.delete(source);
  }

  clear(): void {
    this.#armed = [];
  }

  /** The fault that meets this request, if one does: the first that fits, later by all the delays before it. */
  take(method: string, path: string): Omit<Fault, 'path'> | undefined {
    let ms = 0;
    for (const source of [(): ReturnType<FaultSource> => this.#takeArmed(method, path), ...this.#sources]) {
      const fault = source(method, path);
      ms += fault?.ms ?? (fault?.kind === 'delay' ? USUAL_DELAY_MS : 0);
      if (fault !== undefined && fault.kind !== 'delay') return { ...fault, ms };
    }
    return ms > 0 ? { kind: 'delay', ms } : undefined;
  }

  #takeArmed(method: string, path: string): Fault | undefined {
    for (const armed of this.#armed) {
      const { fault } = armed;
      if (armed.left <= 0 || (fault.method !== undefined && ![fault.method].flat().includes(method))) continue;
      if (typeof fault.path === 'string' ? !path.includes(fault.path) : !fault.path.test(path)) continue;
      if (armed.skip > 0) {
        armed.skip -= 1;
        continue;
      }
      armed.left -= 1;
      return fault;
    }
    return undefined;
  }
}
