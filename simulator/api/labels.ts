import type { Routes } from '../http/routes.ts';
import { LABEL } from '../kinds/label.ts';
import { mountList } from '../resources/associate.ts';
import type { Kind, Stored } from '../resources/kind.ts';
import { sweepLabels } from '../world/remove.ts';

/** The labels of an object. One that exists by that name is taken, and one that loses its last use goes. */
export function labels<T extends Stored & { labels: number[] }>(routes: Routes, kind: Kind<T>): void {
  mountList(routes, kind, {
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
