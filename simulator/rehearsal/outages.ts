import type { Fault } from '../http/faults.ts';
import { atOnceOrAfterLaunch } from './at-work.ts';
import { type NamedFault, named } from './named-fault.ts';

/** What the gateway serves itself: the list of its APIs, its own API, and its OAuth2 provider. */
const OWN_PATH = /\/(api\/?(\?.*)?$|api\/gateway\/|o\/)/;

/** True for what a gateway passes on to the controller. */
export function isForController(path: string): boolean {
  return !OWN_PATH.test(path);
}

/** Envoy asks every ten seconds, and believes the third answer. */
const HEALTH_CHECKS_MS = 30_000;

const AFTER = { usual: 3, meaning: 'seconds after the launch; 0 starts immediately' } as const;
const SECONDS = { usual: 20, meaning: 'duration in seconds' } as const;
const UNHEALTHY = { usual: 30, meaning: 'seconds of "no healthy upstream" afterwards' } as const;

/** How far an outage has come, in the simulator's milliseconds. */
interface Phase {
  /** Since it began. */
  since: number;
  /** The service is back, and its health checks have not succeeded yet. */
  isBack: boolean;
}

type Answer = Omit<Fault, 'path'>;

interface Outage {
  name: string;
  sentence: string;
  /** Which requests it meets; all of them where nothing is said. */
  meets?: (path: string) => boolean;
  /** Whether the open connections of the WebSocket break. */
  cuts?: true;
  answer: (phase: Phase) => Answer;
}

/** An outage of one of the services: it begins with a job, lasts, and Envoy takes a while to see that it is over. */
function outage({ name, sentence, meets = () => true, cuts, answer }: Outage, checked: boolean): NamedFault {
  const parameters = { after: AFTER, seconds: SECONDS, unhealthy: { ...UNHEALTHY, usual: checked ? 30 : 0 } };
  return named(name, sentence, parameters, (ground, { after, seconds, unhealthy }) => {
    const { world, live, struck } = ground;
    let [beganAt, backAt, overAt] = [0, 0, 0];
    const end = atOnceOrAfterLaunch(ground, after, (at) => {
      beganAt = at;
      backAt = at + seconds * 1000;
      overAt = backAt + unhealthy * 1000;
      if (cuts) for (const line of live.lines) line.cut();
    });
    return {
      end,
      meet: (_method, path) => {
        const now = world.settle();
        if (now >= overAt || !meets(path)) return undefined;
        struck();
        return answer({ since: now - beganAt, isBack: now >= backAt });
      },
    };
  });
}

const UNHEALTHY_REPLY: Answer = { kind: 'envoy', envoy: 'no-healthy-upstream' };

/** Services of an AAP gateway that are away for a while. */
export const OUTAGES: readonly NamedFault[] = [
  outage(
    {
      name: 'envoy-down',
      sentence: 'Envoy restarts while a job runs: connections break, and new connections fail.',
      cuts: true,
      answer: () => ({ kind: 'reset' }),
    },
    false,
  ),
  outage(
    {
      name: 'authorization-service-down',
      sentence:
        'The authorization service is down while a job runs: 502 without a body or a content type, for every path.',
      answer: () => ({ kind: 'envoy', envoy: 'authorization-down' }),
    },
    false,
  ),
  outage(
    {
      name: 'gateway-service-down',
      sentence:
        'The gateway service is down while a job runs: 503 for `/api/`, `/api/gateway/` and `/o/`. Requests for the controller succeed.',
      meets: (path) => !isForController(path),
      answer: () => UNHEALTHY_REPLY,
    },
    true,
  ),
  outage(
    {
      name: 'controller-down',
      sentence:
        'The controller is down while a job runs: 503 "upstream connect error …", then "no healthy upstream" after failed health checks.',
      meets: isForController,
      cuts: true,
      answer: ({ since, isBack }) =>
        isBack || since >= HEALTH_CHECKS_MS ? UNHEALTHY_REPLY : { kind: 'envoy', envoy: 'connect-error' },
    },
    true,
  ),
  outage(
    {
      name: 'controller-application-down',
      sentence: 'The controller application is down while a job runs: nginx in front of it replies with a 502 page.',
      meets: isForController,
      answer: () => ({ kind: 'status', status: 502 }),
    },
    false,
  ),
];
