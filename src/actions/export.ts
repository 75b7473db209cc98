import { readExportInputs } from '../inputs/export-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { StepReport } from '../report/step-report.ts';
import { runStep } from '../session/run-step.ts';
import { exportStep } from '../steps/export-step.ts';
import { retryBeforeLaunch } from '../timing/retry.ts';

/** Runs `export/`: writes the controller's resources as files. Sends only GETs. Never throws. */
export async function exportAction(console: Console): Promise<void> {
  const report = new StepReport(console);
  await runStep(report, {
    action: 'export',
    secrets: readSecrets(),
    read: async () => {
      const inputs = await readExportInputs(process.env);
      report.begin({ summary: inputs.summary });
      return inputs;
    },
    retryForMs: ({ connection }) => retryBeforeLaunch(connection.retryForMs),
    run: exportStep,
  });
}
