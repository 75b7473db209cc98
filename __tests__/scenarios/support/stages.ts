import { type CuttingProxy, isLaunch } from './cutting-proxy.ts';

/** A stage of the launch at which something breaks. */
export interface Stage {
  name: string;
  /** Breaks it, right before the POST. */
  arm: (proxy: CuttingProxy) => Promise<void> | void;
  /** Refused connections come back when the step says that it tries again. */
  comesBack?: boolean;
  /** Nobody answers any more, and the step does not try again. */
  forGood?: boolean;
  /** The controller's connections are not kept, so that the POST makes a new one. */
  fresh?: boolean;
}

const answer = (status: number, forward: boolean): Stage => ({
  name: `${status}, ${forward ? 'carried out' : 'not carried out'}`,
  arm: (proxy) => void proxy.cut(isLaunch, { at: 'answer', status, forward }),
});

const request = (bytes: number): Stage => ({
  name: `${bytes} bytes of the request sent`,
  arm: (proxy) => void proxy.cut(isLaunch, { at: 'request', bytes }),
});

const reply = (at: 'reply' | 'headers' | 'body', name: string): Stage => ({
  name,
  arm: (proxy) => void proxy.cut(isLaunch, { at }),
});

const hang = (forward: boolean): Stage => ({
  name: `no reply, ${forward ? 'carried out' : 'not carried out'}`,
  arm: (proxy) => void proxy.cut(isLaunch, { at: 'hang', forward }),
});

/** Every stage at which the connection of a launch can break. */
export const STAGES: readonly [Stage, ...Stage[]] = [
  { name: 'nothing breaks', arm: () => undefined },
  { name: 'refused, then back', arm: (proxy) => proxy.refuse(), comesBack: true, fresh: true },
  { name: 'refused for good', arm: (proxy) => proxy.refuse(), forGood: true, fresh: true },
  { name: 'kept connection cut before', arm: (proxy) => proxy.drop() },
  request(20),
  request(200),
  request(300),
  reply('reply', 'carried out, no reply'),
  reply('headers', 'reply cut in its headers'),
  reply('body', 'reply cut in its body'),
  answer(200, true),
  answer(200, false),
  answer(502, true),
  answer(502, false),
  answer(503, true),
  answer(503, false),
  answer(504, true),
  answer(504, false),
  answer(404, false),
  hang(true),
  hang(false),
];
