import type { Plan } from '../apply/plan/plan.ts';
import { planDifferences } from '../apply/plan/plan-differences.ts';
import { type PlanRecord, planRecordIn, recordPlan } from '../apply/plan/plan-record.ts';
import type { CallOptions } from '../controller/requests.ts';
import type { Resources } from '../controller/resources/resources.ts';
import type { Json } from '../http/json/json.ts';
import { parseExact } from '../http/json/parse-json.ts';
import { jsonText } from '../http/json/write-json.ts';
import type { ApplyInputs } from '../inputs/apply-inputs.ts';
import { message } from '../messages/message.ts';
import { ConfigurationError } from '../step-errors.ts';
import { writeWorkspaceFile } from './write-workspace-file.ts';

/** The plan files of an apply. */
export class PlanFiles {
  readonly #inputs: ApplyInputs;
  readonly #expected: PlanRecord | undefined;

  /** @throws ConfigurationError when `expected_plan` is not a plan file */
  constructor(inputs: ApplyInputs) {
    this.#inputs = inputs;
    this.#expected = inputs.expectedPlan === undefined ? undefined : readPlan(inputs.expectedPlan);
  }

  /**
   * Writes the plan to `plan_file`, and compares it with `expected_plan`.
   * @throws ConfigurationError when the file cannot be written, or the plan is not the expected one; ResponseError,
   *   ConnectionError, the signal's reason
   */
  async check(resources: Resources, call: CallOptions, plan: Plan): Promise<void> {
    const { planFile } = this.#inputs;
    if (planFile === undefined && this.#expected === undefined) return;
    const controller = resources.root.site.href;
    const source = { ...this.#inputs, controller, installation: await resources.installation.id(call) };
    if (planFile !== undefined)
      writeWorkspaceFile(planFile, `${jsonText(recordPlan(plan, source), { indent: 2 })}\n`, 'plan-file-unwritable');
    if (this.#expected === undefined) return;
    const differences = planDifferences(this.#expected, recordPlan(plan, source, this.#expected.salt));
    if (differences.length > 0) throw new ConfigurationError(message('plan-not-expected'), differences);
  }
}

function readPlan(text: string): PlanRecord {
  const record = planRecordIn(parsed(text));
  if (record === undefined) throw new ConfigurationError(message('expected-plan-invalid'), []);
  return record;
}

function parsed(text: string): Json {
  try {
    return parseExact(text) as Json;
  } catch {
    return null;
  }
}
