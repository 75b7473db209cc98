import type { LineFault } from '../websocket/site.ts';
import { type NamedFault, named } from './named-fault.ts';

const FRAMES = { usual: 2, meaning: 'number of frames before that, including the first one' } as const;

/** Meets the connections of the WebSocket after some frames. */
const connectionFault = (name: string, sentence: string, kind: LineFault['kind']): NamedFault =>
  named(name, sentence, { frames: FRAMES }, ({ struck }, { frames }) => ({
    line: () => {
      struck();
      return { kind, frames };
    },
  }));

/** What goes wrong with live updates. */
export const LIVE: readonly NamedFault[] = [
  named(
    'no-websocket',
    'Live updates are rejected with 403, as by a proxy without WebSocket support.',
    {},
    (ground) => ({
      meet: (_, path) => {
        if (!/\/websocket\/(\?.*)?$/.test(path)) return undefined;
        ground.struck();
        return { kind: 'status', status: 403 };
      },
    }),
  ),
  connectionFault('silent-websocket', 'Live updates connect, but then no more frames arrive.', 'silent'),
  connectionFault('cut-websocket', 'Live updates disconnect again and again.', 'close'),
];
