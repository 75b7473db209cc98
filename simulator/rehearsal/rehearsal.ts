import type { Faults } from '../http/faults.ts';
import type { JsonObject } from '../text/json.ts';
import { random } from '../text/random.ts';
import type { LiveSite } from '../websocket/site.ts';
import type { World } from '../world/world.ts';
import { type Chosen, parseFaults } from './catalogue.ts';
import type { Effect } from './named-fault.ts';

/** What the faults of a rehearsal work on. */
interface Site {
  world: World;
  faults: Faults;
  live: LiveSite;
}

interface On extends Chosen {
  struck: number;
  end: () => void;
}

/** Switches named faults on and off while the simulator serves. All that is random in them comes from one seed. */
export class Rehearsal {
  readonly seed: number;
  readonly #site: Site;
  #on: On[] = [];

  constructor(site: Site, seed: number) {
    this.#site = site;
    this.seed = seed;
  }

  /**
   * Lets these faults be on from now, and no other; an empty text ends them all. One that was on begins anew.
   * @param text such as `slow ms=200, lost-launch-reply`
   * @throws an Error that names what there is instead; what was on stays on then
   */
  set(text: string): void {
    const chosen = parseFaults(text);
    for (const { end } of this.#on) end();
    this.#on = chosen.map((one) => this.#begin(one));
  }

  /** What is on, as it is switched on: `slow ms=200`. */
  on(): string[] {
    return this.#on.map(({ fault, values }) =>
      [fault.name, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' '),
    );
  }

  /** What is on, and how often each has come about. */
  describe(): JsonObject {
    const on = this.#on.map(({ fault, values, struck }) => ({ name: fault.name, parameters: values, struck }));
    return { random_seed: this.seed, faults: on };
  }

  #begin(chosen: Chosen): On {
    const { world, faults, live } = this.#site;
    const on: On = { ...chosen, struck: 0, end: () => undefined };
    const ground = {
      world,
      live,
      random: random(this.seed + [...chosen.fault.name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)),
      struck: () => {
        on.struck += 1;
      },
    };
    const effect = chosen.fault.begin(ground, chosen.values);
    const ends = join({ world, faults, live }, effect);
    on.end = () => {
      for (const end of ends) end();
    };
    return on;
  }
}

function join({ world, faults, live }: Site, { meet, twist, line, end }: Effect): (() => void)[] {
  const ends = [...(meet ? [faults.join(meet)] : []), ...(line ? [live.join(line)] : []), ...(end ? [end] : [])];
  if (twist === undefined) return ends;
  world.twists.add(twist);
  return [...ends, () => void world.twists.delete(twist)];
}
