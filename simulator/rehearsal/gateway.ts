import type { EnvoyReply } from '../http/envoy.ts';
import type { Fault } from '../http/faults.ts';
import { type NamedFault, named, nowAndThen } from './named-fault.ts';
import { isForController } from './outages.ts';
import { PERCENT } from './request-faults.ts';

/** Answers some of the requests for the controller as Envoy does. */
function envoy(name: string, sentence: string, reply: EnvoyReply, more: Partial<Fault> = {}): NamedFault {
  return named(name, sentence, { percent: PERCENT }, (ground, { percent }) => {
    const meet = nowAndThen(ground, percent, () => ({ kind: 'envoy', envoy: reply, ...more }));
    return { meet: (method, path) => (isForController(path) ? meet(method, path) : undefined) };
  });
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
  named(
    'authorization-down',
    "The gateway's authorization service is down: 502 without a body or a content type, for every path.",
    { percent: PERCENT },
    (ground, { percent }) => ({
      meet: nowAndThen(ground, percent, () => ({ kind: 'envoy', envoy: 'authorization-down' })),
    }),
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
