import type { AdHocOrder } from '../launch-inputs.ts';
import { type Message, message } from '../messages/message.ts';
import { CONNECTION_INPUTS, type ConnectionInputs, readConnection } from './connection-inputs.ts';
import { FOLLOW_INPUTS, type FollowInputs, readFollow, readWait } from './follow-inputs.ts';
import { parseLimit } from './prompt-inputs.ts';
import { readVariables } from './values/extra-vars.ts';
import { InputProblem, InputReader } from './values/input-reader.ts';
import { MAX_INTEGER, parseBoolean, parseCount, parseWord, shown } from './values/parse-values.ts';
import { checkRequired } from './values/required-prompts.ts';
import { refuseUnknownInputs } from './values/unknown-inputs.ts';

/** The names of the inputs that describe the command, by the API's names. */
const ORDER_INPUTS = [
  'inventory',
  'credential',
  'limit',
  'module_name',
  'module_args',
  'job_type',
  'become_enabled',
  'verbosity',
  'forks',
  'extra_vars',
] as const satisfies readonly (keyof AdHocOrder)[];

/** The names of all inputs of `ad-hoc/`, as in its action.yml (a test compares the two). */
export const AD_HOC_INPUTS: readonly string[] = [
  ...CONNECTION_INPUTS,
  ...ORDER_INPUTS,
  'require',
  'wait',
  ...FOLLOW_INPUTS,
];

export interface AdHocInputs extends FollowInputs {
  connection: ConnectionInputs;
  order: AdHocOrder;
  wait: boolean;
  /** What the user should read although it does not prevent the command. */
  remarks: readonly Message[];
}

/** The modules that the controller refuses without arguments. */
const NEED_ARGUMENTS = ['command', 'shell'];

/**
 * Reads the inputs of `ad-hoc/`.
 * @throws ConfigurationError that lists every wrong input
 */
export async function readAdHocInputs(environment: NodeJS.ProcessEnv): Promise<AdHocInputs> {
  const reader = new InputReader();
  const follow = readFollow(reader);
  const inputs: AdHocInputs = {
    connection: readConnection(reader),
    order: await readOrder(reader),
    wait: readWait(reader, follow),
    remarks: reader.remarks,
    ...follow,
  };
  const { module_name: module, module_args, job_type, limit } = inputs.order;
  if (NEED_ARGUMENTS.includes(module) && module_args === undefined)
    reader.problem('module_args', message('module-args-required', { module }));
  if (follow.failOnChanges && job_type !== 'check')
    reader.problem('fail_on_changes', message('fail-on-changes-in-run'));
  if (limit === 'null') reader.remark('limit', message('input-null'));
  await checkRequired(reader, { ...inputs.order });
  refuseUnknownInputs(reader, environment, AD_HOC_INPUTS);
  reader.finish();
  return inputs;
}

async function readOrder(reader: InputReader): Promise<AdHocOrder> {
  return {
    inventory: reader.required('inventory', message('command-inventory-required')),
    credential: reader.required('credential', message('command-credential-required')),
    limit: reader.parsed('limit', parseLimit),
    module_name: reader.parsed('module_name', parseModule) ?? 'command',
    module_args: reader.text('module_args'),
    job_type: reader.parsed('job_type', parseWord('run', 'check')),
    become_enabled: reader.parsed('become_enabled', parseBoolean),
    verbosity: reader.parsed('verbosity', parseCount(0, 5)),
    forks: reader.parsed('forks', parseCount(0, MAX_INTEGER)),
    extra_vars: await readVariables(reader),
  };
}

function parseModule(text: string): string {
  if (/^[\w.]+$/.test(text)) return text;
  throw new InputProblem(message('module-not-a-name', { given: shown(text) }));
}
