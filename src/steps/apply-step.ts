import type { Change } from '../apply/plan/plan.ts';
import { carryOut, prepareApply } from '../apply/run-apply.ts';
import { ControllerWriter } from '../apply/write/controller-writer.ts';
import type { ApplyInputs } from '../inputs/apply-inputs.ts';
import type { Result } from '../result.ts';
import type { StepContext } from '../session/run-step.ts';
import { systemClock } from '../timing/clock.ts';
import { retry } from '../timing/retry.ts';

/** `apply/`: makes the controller's resources match what files say, or plans what would change. */
export async function applyStep(context: StepContext<ApplyInputs>): Promise<Result> {
  const { sink, inputs, controller, signal, waiting } = context;
  const get = (path: string): Promise<unknown> => retry(waiting, () => controller.get(path, { signal }));
  const ask = (path: string): Promise<unknown> => retry(waiting, () => controller.options(path, { signal }));
  const prepared = await prepareApply({ get, ask }, inputs, (secrets) => sink.mask(secrets));
  const { plan } = prepared;
  await sink.planned(plan);
  if (inputs.mode === 'plan') return { kind: 'planned', plan, failOnChanges: inputs.failOnChanges };
  const writer = new ControllerWriter({ ...waiting, controller, clock: systemClock });
  const done: Change[] = [];
  try {
    await carryOut(prepared, writer, sink, signal, (change) => done.push(change));
    return { kind: 'applied', plan, done, error: undefined };
  } catch (error) {
    return { kind: 'applied', plan, done, error };
  }
}
