import { describe } from './draw.ts';
import type { Ended } from './run.ts';

/** How a run ended, in one line. */
export function lineOf({ draw, step, jobs, requests, ms }: Ended): string {
  const { status = '-', log_complete = '-' } = step.outputs;
  const end = `${step.conclusion} ${step.exitCode}/${step.postExitCode} ${status}, log ${log_complete}`;
  const controller = jobs.map((job) => `${job.id} ${job.status}`).join(', ');
  return `${describe(draw)} → ${end}; jobs [${controller}]; ${requests.length} requests, ${(ms / 1000).toFixed(1)} s`;
}

/** What a person would look at when a run has broken something: what was printed, and what was asked for. */
export function wholeOf({ draw, step, requests }: Ended, faults: readonly string[]): string {
  const printed = step.raw.filter((line) => !line.startsWith('::add-mask::'));
  const asked = requests.map(({ at, method, path, status }) => `${at.toISOString()} ${method} ${path} ${status}`);
  const outputs = Object.entries(step.outputs).map(([name, value]) => `${name}: ${value}`);
  return [describe(draw), ...faults, '--- log', ...printed, '--- outputs', ...outputs, '--- requests', ...asked].join(
    '\n',
  );
}
