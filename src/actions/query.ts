import { readQueryInputs } from '../inputs/query-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { StepReport } from '../report/step-report.ts';
import { runStep } from '../session/run-step.ts';
import { queryStep } from '../steps/query-step.ts';
import { retryBeforeLaunch } from '../timing/retry.ts';

/** Runs `query/`: lists what a collection of the API holds. Sends only GETs. Never throws. */
export async function queryAction(console: Console): Promise<void> {
  const report = new StepReport(console);
  await runStep(report, {
    action: 'query',
    secrets: readSecrets(),
    read: async () => {
      const inputs = await readQueryInputs(process.env);
      report.begin({ summary: inputs.summary });
      return inputs;
    },
    retryForMs: ({ connection }) => retryBeforeLaunch(connection.retryForMs),
    run: queryStep,
  });
}
