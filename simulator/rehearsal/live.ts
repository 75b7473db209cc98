import { type NamedFault, named } from './named-fault.ts';

const FRAMES = { usual: 2, meaning: 'how many frames it carries before, the greeting included' } as const;

/** What goes wrong with live updates. */
export const LIVE: readonly NamedFault[] = [
  named('no-websocket', 'Live updates are refused with 403, as by a proxy that does not know them.', {}, (ground) => ({
    meet: (_, path) => {
      if (!/\/websocket\/(\?.*)?$/.test(path)) return undefined;
      ground.struck();
      return { kind: 'status', status: 403 };
    },
  })),
  named(
    'silent-websocket',
    'Live updates connect, and then nothing comes any more.',
    { frames: FRAMES },
    ({ struck }, { frames }) => ({
      line: () => {
        struck();
        return { kind: 'silent', frames };
      },
    }),
  ),
  named('cut-websocket', 'Live updates break off again and again.', { frames: FRAMES }, ({ struck }, { frames }) => ({
    line: () => {
      struck();
      return { kind: 'close', frames };
    },
  })),
];
