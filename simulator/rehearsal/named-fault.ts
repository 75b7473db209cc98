import type { Fault, FaultSource } from '../http/faults.ts';
import type { Run } from '../rows/run.ts';
import type { LineFault, LiveSite } from '../websocket/site.ts';
import type { World } from '../world/world.ts';

/** What a parameter is when nothing is said, and what it does. */
export interface Parameter {
  usual: number | string;
  meaning: string;
}

/** What a named fault works on. */
export interface Ground {
  world: World;
  live: LiveSite;
  /** From 0 to 1, from the seed of the rehearsal. */
  random: () => number;
  /** Counts that the fault has come about. */
  struck: () => void;
}

/** What a fault changes as long as it is switched on. */
export interface Effect {
  /** Meets requests. */
  meet?: FaultSource;
  /** Changes how the jobs go that begin. */
  twist?: (run: Run) => Run;
  /** Meets new connections of the WebSocket. */
  line?: () => LineFault | undefined;
  /** Called when it is switched off. */
  end?: () => void;
}

/** The value of each parameter, a number where it usually is one. */
export type Values<P> = { readonly [K in keyof P]: P[K] extends { usual: number } ? number : string };

/** A fault that is switched on by its name. */
export interface NamedFault {
  name: string;
  /** What happens while it is on. */
  sentence: string;
  parameters: Readonly<Record<string, Parameter>>;
  begin: (ground: Ground, values: Readonly<Record<string, number | string>>) => Effect;
}

/** Declares a fault; its parameters have the types of what they usually are. */
export function named<const P extends Record<string, Parameter>>(
  name: string,
  sentence: string,
  parameters: P,
  begin: (ground: Ground, values: Values<P>) => Effect,
): NamedFault {
  return { name, sentence, parameters, begin: (ground, values) => begin(ground, values as Values<P>) };
}

/** One of several. */
export function oneOf<T>(random: () => number, items: readonly [T, ...T[]]): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** The parameter of faults that meet some of the requests. */
const PERCENT = { percent: { usual: 20, meaning: 'percentage of requests' } } as const;

type Answer = Omit<Fault, 'path'>;

/** Declares a fault that meets so many in a hundred of the requests, the launches among them. */
export function requestFault<const P extends Record<string, Parameter>>(
  name: string,
  sentence: string,
  parameters: P,
  answer: (ground: Ground, values: Values<P>) => Answer,
  meets: (path: string) => boolean = () => true,
): NamedFault {
  return named(name, sentence, { ...PERCENT, ...parameters }, (ground, values) => ({
    meet: (_method, path) => {
      if (!meets(path) || ground.random() * 100 >= Number(values.percent)) return undefined;
      ground.struck();
      return answer(ground, values as Values<P>);
    },
  }));
}

/** Declares a fault that changes how the jobs run that begin. */
export function runFault<const P extends Record<string, Parameter>>(
  name: string,
  sentence: string,
  parameters: P,
  change: (run: Run, values: Values<P>, ground: Ground) => Partial<Run>,
): NamedFault {
  return named(name, sentence, parameters, (ground, values) => ({
    twist: (run) => {
      ground.struck();
      return { ...run, ...change(run, values, ground) };
    },
  }));
}

/** True for the request that makes a job: what must not happen twice. */
export function isLaunch(method: string, path: string): boolean {
  return method === 'POST' && /\/(launch|relaunch|update)\/?(\?.*)?$/.test(path);
}
