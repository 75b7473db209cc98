import { associated } from '../../rest/associate.ts';
import type { Stored } from '../../rest/kind.ts';
import type { Related } from '../../rest/mount.ts';
import { sweepLabels } from '../../world/remove.ts';
import { LABEL } from './label.ts';

/** The labels of an object. One that exists by that name is taken, and one that loses its last use goes. */
export function labels<T extends Stored & { labels: number[] }>(): Related<T> {
  return associated({
    path: 'labels',
    of: LABEL,
    title: 'Label List',
    ids: (row) => row.labels,
    preset: () => ({}),
    after: (call, _row, id) => sweepLabels(call.world, [id]),
    known: (call, body) => {
      const organization = Number(body['organization']);
      return call.world.labels.find((row) => row.name === body['name'] && row.organization === organization);
    },
  });
}
