import { type Clock, interruptiblePause } from '../../timing/clock.ts';
import type { Requests } from '../requests.ts';
import { connectOnce } from './live-connection.ts';
import type { LiveSubscriptions } from './live-subscriptions.ts';

/** Pauses before the next connection, in ms. Each pause doubles, up to the last. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** Which part of a pause varies. After a restart of the controller, many steps connect again. */
const JITTER = 0.75;

/** What listening needs. The signal ends it; `random` (0 to 1) varies the pauses. */
export interface Listening {
  clock: Clock;
  signal: AbortSignal;
  random: () => number;
}

/** The controller's WebSocket, which reports changes immediately. */
export class Websocket {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Listens until the signal is aborted, and connects again after a loss. Never throws: without live updates the job is
   * polled.
   */
  async listen(subscriptions: LiveSubscriptions, { clock, signal, random }: Listening): Promise<void> {
    const { gateway } = this.#requests.root;
    const paths = gateway ? ['api/controller/v2/websocket/'] : ['websocket/', 'api/websocket/'];
    let pause = FIRST_PAUSE_MS;
    for (let path = paths[0]; !signal.aborted; path = paths[0]) {
      if (path === undefined) {
        subscriptions.main.listener.debug('There are no live updates; the job is polled.');
        return;
      }
      const began = clock.now();
      const end = await connectOnce(this.#requests, path, subscriptions, clock, signal);
      if (end === 'worked') {
        // A connection that fails repeatedly must not cost more requests than polling.
        if (clock.now() - began >= LONGEST_PAUSE_MS) pause = FIRST_PAUSE_MS;
      } else paths.shift();
      if (end === 'refused') continue;
      if (end === 'lost') paths.push(path);
      if (signal.aborted) return;
      await interruptiblePause(clock, pause * (1 - JITTER * random()), signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }
}
