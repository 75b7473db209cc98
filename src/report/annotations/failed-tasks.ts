import { type TaskFailure, taskName } from '../../follow/playbook/playbook-results.ts';
import { text } from '../../messages/message.ts';
import { counted } from '../../messages/sentence-parts.ts';
import { hostNames, placeWords } from '../verdict/task-names.ts';

/** Makes text from outside safe to show: on one line and without secrets. */
export type Clean = (text: string) => string;

/** Limits in characters, for a host's message, for a title and for all messages. An annotation holds 4,096. */
const MAX_SAID = 1000;
const MAX_TITLE = 120;
const MAX_TEXT = 3600;

/** Hosts with the same failure message, except for their own names and addresses. */
interface Alike {
  /** The workflow node, such as `node "deploy"`; '' outside of a workflow. */
  node: string;
  first: TaskFailure;
  hosts: Set<string>;
  differs: boolean;
}

/** A task that failed or lost hosts, on all its hosts and in all workflow nodes. */
export class FailedTask {
  readonly #first: TaskFailure;
  readonly #alike = new Map<string, Alike>();
  /** Number of failures: one for each host in each job. */
  count = 0;

  constructor(first: TaskFailure) {
    this.#first = first;
  }

  get taskPath(): string {
    return this.#first.taskPath;
  }

  /** @param node the workflow node of the failure; '' outside of a workflow */
  add(failure: TaskFailure, node: string): void {
    const words = JSON.stringify([node, withoutNames(failure.message, failure.host)]);
    const alike = this.#alike.get(words) ?? { node, first: failure, hosts: new Set<string>(), differs: false };
    this.#alike.set(words, alike);
    alike.hosts.add(failure.host);
    alike.differs ||= failure.message !== alike.first.message;
    this.count += 1;
  }

  /** Returns a few words that GitHub shows above the message. */
  title(clean: Clean): string {
    const { unreachable, host } = this.#first;
    const { size } = this.#hosts;
    if (!unreachable) return cut(`Failed: ${clean(taskName(this.#first))}`, MAX_TITLE);
    return cut(`Unreachable: ${size === 1 ? clean(host) : counted(size, 'host')}`, MAX_TITLE);
  }

  /**
   * Returns the task, its place, the hosts, and the module's messages. The log shows no title, so the message must be
   * complete without it.
   */
  message(clean: Clean): string {
    const [only, ...others] = [...this.#alike.values()];
    if (only === undefined || others.length > 0) return cut(this.#listed(clean), MAX_TEXT);
    return cut(`${this.#headline(hostsOf(only, clean), clean)}: ${said(only, clean)}`, MAX_TEXT);
  }

  get #hosts(): Set<string> {
    return new Set([...this.#alike.values()].flatMap(({ hosts }) => [...hosts]));
  }

  /** Returns a headline such as `Task "Start" (site.yml:16) failed on web2`. */
  #headline(hosts: string, clean: Clean): string {
    const { unreachable, taskPath } = this.#first;
    const task = `"${clean(taskName(this.#first))}"${clean(placeWords(taskPath))}`;
    return text(unreachable ? 'hosts-unreachable' : 'task-failed', { task, hosts });
  }

  #listed(clean: Clean): string {
    // The message of most hosts comes first.
    const groups = [...this.#alike.values()].sort((a, b) => b.hosts.size - a.hosts.size);
    let text = `${this.#headline(counted(this.#hosts.size, 'host'), clean)}:`;
    for (const [index, group] of groups.entries()) {
      const line = `\n- ${hostsOf(group, clean)}: ${said(group, clean)}`;
      if (text.length + line.length > MAX_TEXT - 100) {
        const left = groups.slice(index).reduce((sum, { hosts }) => sum + hosts.size, 0);
        return `${text}\n- ${left} more, with other messages`;
      }
      text += line;
    }
    return text;
  }
}

/**
 * Returns the failed tasks, in the order of their first failures.
 * @param nodeOf returns the workflow node of a job; '' outside of a workflow
 */
export function failedTasks(failures: readonly TaskFailure[], nodeOf: (jobId: number) => string): FailedTask[] {
  const tasks = new Map<string, FailedTask>();
  for (const failure of failures) {
    const { play, role, task, taskPath, unreachable } = failure;
    const key = JSON.stringify([unreachable, taskPath, play, role, task]);
    const failed = tasks.get(key) ?? new FailedTask(failure);
    tasks.set(key, failed);
    failed.add(failure, nodeOf(failure.jobId));
  }
  return [...tasks.values()];
}

/** Returns `web2` or `12 hosts (web1, web2, …)`, with the workflow node. */
function hostsOf({ hosts, node }: Alike, clean: Clean): string {
  const names = hostNames([...hosts].map(clean));
  const where = node === '' ? '' : ` (${clean(node)})`;
  return hosts.size === 1 ? `${names}${where}` : `${counted(hosts.size, 'host')}${where} (${names})`;
}

function said({ first, differs }: Alike, clean: Clean): string {
  // Redact before cutting: half a secret would not be recognized.
  const message = cut(clean(first.message), MAX_SAID);
  return differs ? `${message} (on ${clean(first.host)}; similar on the others)` : message;
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Returns the message without the host's name and addresses, to group hosts with the same message. */
export function withoutNames(message: string, host: string): string {
  return message
    .split(/([\w.-]+)/)
    .map((word) => (word === host || /^\d{1,3}(\.\d{1,3}){3}$/.test(word) ? '*' : word))
    .join('');
}
