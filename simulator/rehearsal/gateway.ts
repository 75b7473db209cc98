import type { Fault } from '../faults.ts';
import type { EnvoyReply } from '../gateway/envoy.ts';
import { afterLaunch } from './at-work.ts';
import { type NamedFault, named, nowAndThen } from './named-fault.ts';
import { PERCENT } from './weather.ts';

/** Answers some of the requests as Envoy does. */
function envoy(name: string, sentence: string, reply: EnvoyReply, more: Partial<Fault> = {}): NamedFault {
  return named(name, sentence, { percent: PERCENT }, (ground, { percent }) => ({
    meet: nowAndThen(ground, percent, () => ({ kind: 'envoy', envoy: reply, ...more })),
  }));
}

/** What goes wrong at the gateway of AAP 2.5 and later. */
export const GATEWAY: readonly NamedFault[] = [
  envoy(
    'upstream-connect-error',
    'Envoy cannot connect to the controller: 503 "upstream connect error …" as plain text.',
    'connect-error',
  ),
  envoy(
    'no-healthy-upstream',
    'Envoy sends nothing to the controller after failed health checks: "no healthy upstream", 503.',
    'no-healthy-upstream',
  ),
  envoy(
    'upstream-timeout',
    'The controller is slower than the gateway waits: 504 "upstream request timeout"; the request is carried out.',
    'timeout',
    { handle: true },
  ),
  envoy(
    'authorization-down',
    "The gateway's authorization service is down: 502 without a body or a content type.",
    'authorization-down',
  ),
  named(
    'controller-down',
    'The controller is down while a job runs: the gateway answers 503, also until its health checks succeed again.',
    {
      after: { usual: 3, meaning: 'seconds from the launch' },
      seconds: { usual: 20, meaning: 'how long the controller is down' },
      unhealthy: { usual: 30, meaning: 'seconds of "no healthy upstream" after that' },
    },
    (ground, { after, seconds, unhealthy }) => {
      const { world, live, struck } = ground;
      let [backAt, healthyAt] = [0, 0];
      const end = afterLaunch(ground, after, (_, at) => {
        backAt = at + seconds * 1000;
        healthyAt = backAt + unhealthy * 1000;
        for (const line of live.lines) line.cut();
      });
      return {
        end,
        meet: () => {
          const now = world.settle();
          if (now >= healthyAt) return undefined;
          struck();
          return { kind: 'envoy', envoy: now < backAt ? 'connect-error' : 'no-healthy-upstream' };
        },
      };
    },
  ),
  named(
    'reject-basic-auth',
    'The gateway itself refuses a wrong user name or password: 401 with `details`, as a route with `reject_failed_basic_auth` does.',
    {},
    ({ world }) => {
      world.rejectsFailedBasicAuth = true;
      return {
        end: () => {
          world.rejectsFailedBasicAuth = false;
        },
      };
    },
  ),
];
