import type { ReportOptions, SummaryContent } from '../../../src/report/ends/end.ts';
import type { Outputs } from '../../../src/report/outputs/job-outputs.ts';
import { report, type Writers } from '../../../src/report/report.ts';
import type { Result } from '../../../src/result.ts';

/** What of the deployment record there is before the report. */
export interface Recorded {
  jobs?: number;
  hasEnd?: boolean;
}

/** A writer that fails, to see that it changes nothing else. */
export type Fault =
  | 'outputs'
  | 'deployment'
  | 'comment'
  | 'state'
  | 'annotations'
  | 'log file'
  | 'summary'
  | 'summary file'
  | 'log';

/** Writers that keep what they are given, a line each, in its order. */
export class FakeWriters {
  readonly written: string[] = [];
  readonly #fault: Fault | undefined;

  constructor(fault?: Fault) {
    this.#fault = fault;
  }

  #write(part: Fault, line: string): void {
    if (this.#fault === part) throw new Error(`no ${part}`);
    this.written.push(line);
  }

  of(options: ReportOptions, { jobs = 1, hasEnd = false }: Recorded): Writers {
    const log = (line: string) => this.#write('log', line);
    const output = (name: string, value: unknown): void => this.#write('outputs', `output ${name}: ${String(value)}`);
    const outputs: Pick<
      Outputs,
      'status' | 'playbookResults' | 'logComplete' | 'ignoredFields' | 'request' | 'value' | 'results'
    > = {
      status: (status) => output('status', status),
      playbookResults: ({ hosts }) => output('hosts', hosts.size),
      logComplete: (complete) => output('log_complete', complete),
      ignoredFields: (fields) => output('ignored_fields', JSON.stringify(fields)),
      request: (body) => output('request', JSON.stringify(body)),
      value: output,
      results: (results) => output('results', JSON.stringify(results)),
    };
    const deployment = (line: string): void => this.#write('deployment', `deployment ${line}`);
    return {
      options: { annotations: true, summary: true, ...options },
      log: {
        info: (sentence) => log(`info ${sentence}`),
        warn: ({ text }) => log(`warn ${text}`),
        fail: ({ text }) => log(`fail ${text}`),
      },
      outputs: outputs as Outputs,
      deployment: {
        hasEnd,
        jobs,
        launched: ({ id }) => deployment(`launched ${id}`),
        ends: ({ status, success }) => deployment(`${success ? 'succeeds' : 'fails'} ${status}`),
        endsWithout: (state, description) => deployment(`${state}: ${description}`),
        leave: () => deployment('left'),
      },
      comment: { ends: async ({ kind }) => this.#write('comment', `comment ${kind}`) },
      leave: (name) => this.#write('state', `state ${name} cleared`),
      transcript: { heading: (sentence) => this.#write('log file', `log file ${sentence}`) },
      annotate: ({ results }, failed, brief) => {
        const isVerdict = (results?.failures.length ?? 0) > 0 && brief !== undefined;
        this.#write('annotations', `annotate ${isVerdict ? brief.text : failed ? 'failure' : 'success'}`);
        return Promise.resolve(isVerdict);
      },
      summarize: async (content) => this.#write('summary', `summary ${nameOf(content)}`),
      saveSummary: async (content) => this.#write('summary file', `saved ${nameOf(content)}`),
    };
  }
}

function nameOf(content: SummaryContent): string {
  if ('job' in content) return content.job.status;
  if ('failure' in content) return `of ${content.failure.id}`;
  if ('headline' in content) return content.headline;
  if ('markdown' in content) return 'text';
  return 'table' in content ? content.table.headline : `dry run of ${content.dryRun.prepared.template.name}`;
}

/** Everything that is written for a result, a line each, in its order. */
export async function written(
  result: Result,
  options: ReportOptions = {},
  recorded: Recorded = {},
  fault?: Fault,
): Promise<string[]> {
  const writers = new FakeWriters(fault);
  await report(result, writers.of(options, recorded));
  return writers.written;
}
