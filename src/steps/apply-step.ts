import type { Change } from '../apply/plan/plan.ts';
import { prepareApply } from '../apply/prepare-apply.ts';
import { carryOut } from '../apply/write/carry-out.ts';
import { ControllerWriter } from '../apply/write/controller-writer.ts';
import type { ApplyInputs } from '../inputs/apply-inputs.ts';
import { message } from '../messages/message.ts';
import type { Result } from '../result.ts';
import type { StepContext } from '../session/run-step.ts';
import { PlanFiles } from './plan-files.ts';

/** Runs `apply/`: makes the controller's resources match the files, or plans the changes. */
export async function applyStep(context: StepContext<ApplyInputs>): Promise<Result> {
  const { sink, inputs, controller, signal, waiting } = context;
  const planFiles = new PlanFiles(inputs);
  const resources = await controller.resources();
  const call = { signal, retry: waiting };
  const { plan, steps, leftOut, unset } = await prepareApply(resources, call, inputs, (secrets) => sink.mask(secrets));
  await sink.planned(plan, leftOut);
  if (unset.length > 0) sink.warn(message('file-secrets-unset', { names: unset.join(', ') }));
  await planFiles.check(resources, call, plan);
  if (inputs.mode === 'plan') return { kind: 'planned', plan, failOnChanges: inputs.failOnChanges };
  const writer = new ControllerWriter(resources, waiting);
  const done: Change[] = [];
  try {
    await carryOut(steps, writer, sink, signal, (change) => done.push(change));
    return { kind: 'applied', plan, done, error: undefined };
  } catch (error) {
    return { kind: 'applied', plan, done, error };
  }
}
