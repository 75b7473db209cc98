import type { PlaybookError } from '../../follow/playbook/playbook-error.ts';
import { placeName, taskName } from './task-names.ts';

/**
 * `Ansible stopped: no such role (node "deploy", site.yml:5)`; an error that names no place has the last task instead.
 * @param clean makes text from outside fit to be shown
 * @param node the node of the workflow that it happened in; '' outside of one
 */
export function stopWords(
  { message, taskPath, lastTask }: PlaybookError,
  clean: (text: string) => string,
  node = '',
): string {
  const details = [
    ...(node === '' ? [] : [`node "${clean(node)}"`]),
    ...(lastTask === undefined ? [] : [`last task: "${clean(taskName(lastTask))}"`]),
    ...[taskPath || (lastTask?.taskPath ?? '')].filter((path) => path !== '').map((path) => clean(placeName(path))),
  ];
  const said = `Ansible stopped: ${clean(message)}`;
  return details.length === 0 ? said : `${said.replace(/\.$/, '')} (${details.join(', ')})`;
}
