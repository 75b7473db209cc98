import { afterLaunch } from './at-work.ts';
import { AFTER } from './jobs.ts';
import { type NamedFault, named, oneOf, requestFault } from './named-fault.ts';

const GATEWAY_ERRORS = [500, 502, 503, 504] as const;

const CUTS = ['reset', 'reset-after', 'cut-headers', 'cut-body'] as const;

/** What goes wrong with any request, on its way or at the controller's door. */
export const REQUEST_FAULTS: readonly NamedFault[] = [
  named(
    'slow',
    'Every reply is delayed.',
    { ms: { usual: 1000, meaning: 'milliseconds, on average' } },
    ({ random, struck }, { ms }) => ({
      meet: () => {
        struck();
        return { kind: 'delay', ms: ms * (0.5 + random()) };
      },
    }),
  ),
  requestFault(
    'cut-connections',
    'Connections break before the request arrives or during the reply. This includes launches.',
    {},
    ({ random }) => ({ kind: oneOf(random, CUTS) }),
  ),
  requestFault(
    'server-errors',
    'The web server replies with a page for 500, 502, 503 or 504. The controller still processes half of these requests.',
    {},
    ({ random }) => ({ kind: 'status', status: oneOf(random, GATEWAY_ERRORS), handle: random() < 0.5 }),
  ),
  requestFault(
    'html-errors',
    'A login page with status 200 replaces the reply, as from a portal in front of the controller.',
    {},
    () => ({ kind: 'html' }),
  ),
  requestFault(
    'too-many-requests',
    'Requests are rejected with 429.',
    { retry_after: { usual: 2, meaning: 'seconds in `Retry-After`; 0 omits it' } },
    (_ground, { retry_after }) => ({
      kind: 'status',
      status: 429,
      headers: retry_after > 0 ? { 'Retry-After': String(retry_after) } : {},
    }),
  ),
  named(
    'away',
    'The controller restarts while a job runs: the web server replies with 503, and WebSocket connections close.',
    { after: AFTER, seconds: { usual: 20, meaning: 'duration in seconds' } },
    (ground, { after, seconds }) => {
      const { world, live, struck } = ground;
      let until = 0;
      const end = afterLaunch(ground, after, (_, at) => {
        until = at + seconds * 1000;
        for (const line of live.lines) line.cut();
      });
      return {
        end,
        meet: () => {
          if (world.settle() >= until) return undefined;
          struck();
          return { kind: 'status', status: 503 };
        },
      };
    },
  ),
  named('expired-token', 'Every token expires while a job runs: 401.', { after: AFTER }, (ground, { after }) => {
    const { world, struck } = ground;
    const lives = new Map<number, number>();
    const callOff = afterLaunch(ground, after, (_, at) => {
      struck();
      for (const token of world.tokens) {
        lives.set(token.id, token.expires);
        token.expires = at;
      }
    });
    return {
      end: () => {
        callOff();
        for (const token of world.tokens) token.expires = lives.get(token.id) ?? token.expires;
      },
    };
  }),
];
