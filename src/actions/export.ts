import { type ExportInputs, readExportInputs } from '../inputs/export-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { StepReport } from '../report/step-report.ts';
import type { Step } from '../session/run-step.ts';
import { exportStep } from '../steps/export-step.ts';
import { retryBeforeLaunch } from '../timing/retry.ts';

/** Runs `export/`: writes the controller's resources as files. Sends only GETs. */
export function exportAction(report: StepReport): Step<ExportInputs> {
  return {
    action: 'export',
    secrets: readSecrets(),
    read: async () => {
      const inputs = await readExportInputs(process.env);
      report.begin({ summary: inputs.summary });
      return inputs;
    },
    retryForMs: ({ connection }) => retryBeforeLaunch(connection.retryForMs),
    run: exportStep,
  };
}
