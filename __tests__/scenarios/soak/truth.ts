import type { AnyJob } from '../../../simulator/world/jobs.ts';
import { sanitize, withoutColours } from '../../../src/report/log/sanitize.ts';
import type { Ended } from './run.ts';

/** The jobs whose output a step prints: the job itself, or those of a workflow's nodes, nested ones too. */
export function printingJobs({ sim: { world } }: Pick<Ended, 'sim'>, job: AnyJob): AnyJob[] {
  if (job.type !== 'workflow_job') return [job];
  const nodes = world.workflow_job_nodes.filter((node) => node.workflow_job === job.id);
  const children = nodes.flatMap((node) => world.unifiedJob(node.job) ?? []);
  return children
    .filter(({ type }) => type !== 'workflow_approval')
    .flatMap((child) => printingJobs({ sim: { world } } as Ended, child));
}

/** All that a job has printed, line by line, each event once, as it may be shown. */
export function outputOf(job: AnyJob, secrets: readonly string[]): string[] {
  const events = new Map(job.events.map((event) => [event.counter, event]));
  const lines: string[] = [];
  for (const { stdout } of [...events.values()].sort((a, b) => a.counter - b.counter)) {
    const shown = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), stdout.replaceAll('\r\n', '\n'));
    if (shown !== '') lines.push(...withoutColours(sanitize(shown)).split('\n'));
  }
  return lines;
}

/** True when some of a job's events can never be read. */
export function hasLost(job: AnyJob): boolean {
  return job.events.some(({ visible }) => !Number.isFinite(visible));
}

/** Lines of the controller in the step's log, without colours. */
export function printedLines(ended: Ended): string[] {
  return portions(ended).stopped.map(withoutColours);
}

/** The lines that the runner looks at for commands, and those between `stop-commands` and its token. */
export function portions({ step: { raw, postFrom } }: Ended): Portions {
  // What a killed main step left switched off is on again in the post step.
  const [main, post] = [divided(raw.slice(0, postFrom)), divided(raw.slice(postFrom))];
  return { obeyed: [...main.obeyed, ...post.obeyed], stopped: [...main.stopped, ...post.stopped] };
}

interface Portions {
  obeyed: string[];
  stopped: string[];
}

function divided(raw: readonly string[]): Portions {
  const [obeyed, stopped]: [string[], string[]] = [[], []];
  let token: string | undefined;
  for (const line of raw) {
    const begin = /^::stop-commands::(.+)$/.exec(line);
    if (token === undefined && begin) token = begin[1];
    else if (line === `::${token}::`) token = undefined;
    else (token === undefined ? obeyed : stopped).push(line);
  }
  return { obeyed, stopped };
}

/** All that the step says in its annotations and sentences, without the controller's output. */
export function said(ended: Ended): string {
  return portions(ended).obeyed.join('\n');
}
