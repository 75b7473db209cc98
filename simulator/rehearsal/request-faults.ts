import { afterLaunch } from './at-work.ts';
import { type NamedFault, named, nowAndThen, oneOf } from './named-fault.ts';

/** The parameter of faults that meet some of the requests. */
export const PERCENT = { usual: 20, meaning: 'how many in a hundred requests' } as const;

const GATEWAY_ERRORS = [500, 502, 503, 504] as const;

const CUTS = ['reset', 'reset-after', 'cut-headers', 'cut-body'] as const;

/** What goes wrong with any request, on its way or at the controller's door. */
export const REQUEST_FAULTS: readonly NamedFault[] = [
  named(
    'slow',
    'Every answer takes its time.',
    {
      ms: { usual: 1000, meaning: 'milliseconds, on average' },
    },
    ({ random, struck }, { ms }) => ({
      meet: () => {
        struck();
        return { kind: 'delay', ms: ms * (0.5 + random()) };
      },
    }),
  ),
  named(
    'cut-connections',
    'Connections break, before the request arrives or at any place of the reply, those of launches too.',
    { percent: PERCENT },
    (ground, { percent }) => ({ meet: nowAndThen(ground, percent, () => ({ kind: oneOf(ground.random, CUTS) })) }),
  ),
  named(
    'server-errors',
    'The server in front answers with a page for 500, 502, 503 or 504; half of such requests were carried out.',
    { percent: PERCENT },
    (ground, { percent }) => ({
      meet: nowAndThen(ground, percent, () => ({
        kind: 'status',
        status: oneOf(ground.random, GATEWAY_ERRORS),
        handle: ground.random() < 0.5,
      })),
    }),
  ),
  named(
    'html-errors',
    'A page to log in comes with status 200 in place of the answer, as from a portal in front.',
    { percent: PERCENT },
    (ground, { percent }) => ({ meet: nowAndThen(ground, percent, () => ({ kind: 'html' })) }),
  ),
  named(
    'too-many-requests',
    'Requests are refused with 429.',
    { percent: PERCENT, retry_after: { usual: 2, meaning: 'seconds in `Retry-After`; 0 sends none' } },
    (ground, { percent, retry_after }) => ({
      meet: nowAndThen(ground, percent, () => ({
        kind: 'status',
        status: 429,
        headers: retry_after > 0 ? { 'Retry-After': String(retry_after) } : {},
      })),
    }),
  ),
  named(
    'away',
    'The controller is restarted while a job runs: the server in front answers 503, and no connection stands.',
    {
      after: { usual: 3, meaning: 'seconds from the launch' },
      seconds: { usual: 20, meaning: 'how long' },
    },
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
  named(
    'expired-token',
    'While a job runs, every token expires: 401.',
    { after: { usual: 3, meaning: 'seconds from the launch' } },
    (ground, { after }) => {
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
    },
  ),
];
