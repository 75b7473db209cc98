import type { EnvoyReply } from '../http/envoy.ts';
import { type NamedFault, named, requestFault } from './named-fault.ts';
import { isForController } from './outages.ts';

/** Answers some of the requests as Envoy does: of those for the controller, or of all. */
const envoy = (
  name: string,
  sentence: string,
  reply: EnvoyReply,
  meets = isForController,
  handle = false,
): NamedFault => requestFault(name, sentence, {}, () => ({ kind: 'envoy', envoy: reply, handle }), meets);

/** What goes wrong at the gateway of AAP 2.5 and later. */
export const GATEWAY: readonly NamedFault[] = [
  envoy(
    'upstream-connect-error',
    'Envoy cannot connect to the controller: 503 "upstream connect error …" as plain text.',
    'connect-error',
  ),
  envoy(
    'no-healthy-upstream',
    'Envoy replies with 503 "no healthy upstream" for the controller, as after failed health checks.',
    'no-healthy-upstream',
  ),
  envoy(
    'upstream-timeout',
    'The controller exceeds the gateway timeout: 504 "upstream request timeout". It still processes the request.',
    'timeout',
    isForController,
    true,
  ),
  envoy(
    'authorization-down',
    "The gateway's authorization service is down: 502 without a body or a content type, for every path.",
    'authorization-down',
    () => true,
  ),
  named(
    'reject-basic-auth',
    'The gateway itself rejects a wrong user name or password: 401 with `details`, as `reject_failed_basic_auth` does.',
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
