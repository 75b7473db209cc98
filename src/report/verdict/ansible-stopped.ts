import type { PlaybookError } from '../../follow/playbook/playbook-error.ts';
import { taskName } from '../../follow/playbook/playbook-results.ts';
import { text } from '../../messages/message.ts';
import { placeName } from './task-names.ts';

/**
 * Returns `Ansible stopped: no such role (node "deploy", site.yml:5)`. If the error has no place, the last task is
 * named.
 * @param clean makes text from outside safe to show
 * @param node the workflow node, such as `node "deploy"`; '' outside of a workflow
 */
export function stopWords(
  { message, taskPath, lastTask }: PlaybookError,
  clean: (words: string) => string,
  node = '',
): string {
  const details = [
    ...(node === '' ? [] : [clean(node)]),
    ...(lastTask === undefined ? [] : [`last task: "${clean(taskName(lastTask))}"`]),
    ...[taskPath || (lastTask?.taskPath ?? '')].filter((path) => path !== '').map((path) => clean(placeName(path))),
  ];
  const words = clean(message);
  if (details.length === 0) return text('ansible-stopped', { words });
  return text('ansible-stopped-at', { words: words.replace(/\.$/, ''), place: details.join(', ') });
}
