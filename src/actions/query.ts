import { type QueryInputs, readQueryInputs } from '../inputs/query-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { StepReport } from '../report/step-report.ts';
import type { Step } from '../session/run-step.ts';
import { queryStep } from '../steps/query-step.ts';
import { retryBeforeLaunch } from '../timing/retry.ts';

/** Runs `query/`: lists what a collection of the API holds. Sends only GETs. */
export function queryAction(report: StepReport): Step<QueryInputs> {
  return {
    action: 'query',
    secrets: readSecrets(),
    read: async () => {
      const inputs = await readQueryInputs(process.env);
      report.begin({ summary: inputs.summary });
      return inputs;
    },
    retryForMs: ({ connection }) => retryBeforeLaunch(connection.retryForMs),
    run: queryStep,
  };
}
