import type { JsonObject } from '../text/json.ts';
import { banner, type Colour, colour } from './display.ts';

/** The counters of the recap, under the API's names (`dark` is unreachable). */
export const COUNTERS = ['changed', 'dark', 'failures', 'ignored', 'ok', 'processed', 'rescued', 'skipped'] as const;

/** One of the counters. */
export type Counter = (typeof COUNTERS)[number];

/** Counts by host. */
export class Stats {
  #counts = new Map<string, Record<Counter, number>>();

  add(host: string, ...counters: Counter[]): void {
    let counts = this.#counts.get(host);
    if (!counts) {
      counts = { changed: 0, dark: 0, failures: 0, ignored: 0, ok: 0, processed: 1, rescued: 0, skipped: 0 };
      this.#counts.set(host, counts);
    }
    for (const counter of counters) counts[counter] += 1;
  }

  hosts(): string[] {
    return [...this.#counts.keys()].sort();
  }

  of(host: string): Record<Counter, number> {
    const counts = this.#counts.get(host);
    if (!counts) throw new Error(`no result of ${host}`);
    return counts;
  }

  /** As the event has it: for each counter the hosts that are not at zero. */
  data(): JsonObject {
    const hosts = this.hosts();
    return Object.fromEntries(
      COUNTERS.map((counter) => [
        counter,
        Object.fromEntries(hosts.filter((host) => this.of(host)[counter] > 0).map((h) => [h, this.of(h)[counter]])),
      ]),
    );
  }

  failed(): boolean {
    return this.hosts().some((host) => this.of(host).failures > 0 || this.of(host).dark > 0);
  }

  changed(): boolean {
    return this.hosts().some((host) => this.of(host).changed > 0);
  }

  recap(): string {
    return [banner('PLAY RECAP'), ...this.hosts().map((host) => this.#line(host))].join('\n');
  }

  #line(host: string): string {
    const counts = this.of(host);
    const state: Colour = counts.failures || counts.dark ? 'red' : counts.changed ? 'yellow' : 'green';
    const columns: [string, number, Colour][] = [
      ['ok', counts.ok, 'green'],
      ['changed', counts.changed, 'yellow'],
      ['unreachable', counts.dark, 'bright'],
      ['failed', counts.failures, 'red'],
      ['skipped', counts.skipped, 'cyan'],
      ['rescued', counts.rescued, 'green'],
      ['ignored', counts.ignored, 'warn'],
    ];
    const cells = columns.map(([lead, count, name]) => {
      const cell = `${lead}=${String(count).padEnd(4)}`;
      return count ? colour(cell, name) : cell;
    });
    return `${colour(host, state).padEnd(37)} : ${cells.join(' ')}`;
  }
}
