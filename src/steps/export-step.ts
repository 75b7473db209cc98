import { makeExport } from '../export/make-export.ts';
import type { ExportInputs } from '../inputs/export-inputs.ts';
import { message } from '../messages/message.ts';
import type { Result } from '../result.ts';
import type { StepContext } from '../session/run-step.ts';
import { writeExportFiles } from './write-export-files.ts';

/** Runs `export/`: writes the controller's resources as files that `apply/` reads. Sends only GETs. */
export async function exportStep(context: StepContext<ExportInputs>): Promise<Result> {
  const { sink, inputs, controller, signal, waiting } = context;
  const exported = await makeExport(await controller.resources(), { signal, retry: waiting }, inputs);
  const files = writeExportFiles(inputs.path, exported);
  const { parts, objects: leftOut } = exported.leftOut;
  if (parts.length > 0) sink.warn(message('export-incomplete', { parts: parts.join('; ') }));
  const counts = [...exported.collections].map(([collection, objects]) => ({ collection, count: objects.length }));
  return { kind: 'exported', path: inputs.path, files, counts, leftOut };
}
