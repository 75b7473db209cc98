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
  kind: 'status' | 'reset' | 'reset-after' | 'hang' | 'cut-body' | 'cut-headers' | 'delay' | 'html' | 'json';
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  ms?: number;
  /** Let the request be carried out before the faulty answer. */
  handle?: boolean;
}

interface Armed {
  fault: Fault;
  left: number;
  skip: number;
}

/** The faults that are to come. */
export class Faults {
  #armed: Armed[] = [];

  /** Arms a fault; what it returns takes it back. */
  add(fault: Fault): () => void {
    const armed = { fault, left: fault.times ?? 1, skip: fault.skip ?? 0 };
    this.#armed.push(armed);
    return () => {
      this.#armed = this.#armed.filter((other) => other !== armed);
    };
  }

  clear(): void {
    this.#armed = [];
  }

  /** The fault that meets this request, if one does. */
  take(method: string, path: string): Fault | undefined {
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
