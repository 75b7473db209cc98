import type { AnyJob } from 'tower-deploy-simulator';
import { escapeCommands } from '../../../src/report/log/escape-commands.ts';
import { sanitize, withoutColours } from '../../../src/report/log/sanitize.ts';
import { mayBeObeyed } from '../../support/runner-commands.ts';
import { isSentence } from '../support/scenario.ts';
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
    if (shown !== '') lines.push(...withoutColours(escapeCommands(sanitize(shown))).split('\n'));
  }
  return lines;
}

/** True when some of a job's events can never be read. */
export function hasLost(job: AnyJob): boolean {
  return job.events.some(({ visible }) => !Number.isFinite(visible));
}

/** Lines of the controller in the step's log, without colours. */
export function printedLines(ended: Ended): string[] {
  return portions(ended).printed.map(withoutColours);
}

/** The action's own sentences, with all lines that the runner obeys, and the controller's lines. */
export function portions({ step: { raw } }: Ended): { own: string[]; printed: string[] } {
  const isOwn = (line: string): boolean => isSentence(line) || mayBeObeyed(line);
  return { own: raw.filter(isOwn), printed: raw.filter((line) => !isOwn(line)) };
}

/** All that the step says in its annotations and sentences, without the controller's output. */
export function said(ended: Ended): string {
  return portions(ended).own.join('\n');
}
