import type { Registry } from '../plan/registry.ts';
import type { Work } from './work.ts';

/**
 * Labels go with their last use (controller fact 94), also those that the files have by themselves. When everything else is
 * done they are looked for, so that the next apply does not find one missing.
 * @param works all that is to be done before
 */
export function keepLabels(registry: Registry, works: readonly Work[]): Work[] {
  const mayGo = works.some(({ changes }) => {
    return changes.some(({ action, lists }) => {
      return action === 'delete' || lists.some(({ name, remove }) => name === 'labels' && remove.length > 0);
    });
  });
  const labels = registry
    .all('labels')
    .flatMap(({ desired, row }) => (desired === undefined || row === undefined ? [] : [row]));
  if (!mayGo || labels.length === 0) return [];
  return [{ changes: [], write: async (writer) => await writer.keepLabels(labels) }];
}
