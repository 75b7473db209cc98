import type { CommentOrder } from '../launch-inputs.ts';
import { message } from '../messages/message.ts';
import { type Collection, PRUNABLE, type ResourceDocument } from '../resource-document.ts';
import { SECRET_PREFIX } from '../secret-placeholder.ts';
import { COMMENT_INPUTS, readComment } from './comment-inputs.ts';
import { CONNECTION_INPUTS, type ConnectionInputs, readConnection } from './connection-inputs.ts';
import { InputProblem, InputReader } from './values/input-reader.ts';
import { checkOutputPath } from './values/output-path.ts';
import { parseBoolean, parseList, parseWord, shown } from './values/parse-values.ts';
import { refuseUnknownInputs } from './values/unknown-inputs.ts';
import { readWorkspaceFile } from './values/workspace-file.ts';

/** The names of all inputs of `apply/`, as in its action.yml (a test compares the two). */
export const APPLY_INPUTS: readonly string[] = [
  ...CONNECTION_INPUTS,
  'file',
  'resources',
  'mode',
  'prune',
  'update_secrets',
  'unsupported',
  'plan_file',
  'expected_plan',
  'fail_on_changes',
  'summary',
  ...COMMENT_INPUTS,
];

export interface ApplyInputs {
  connection: ConnectionInputs;
  documents: readonly ResourceDocument[];
  /** The environment of the step, for lookups in the files. */
  environment: NodeJS.ProcessEnv;
  mode: 'plan' | 'apply';
  prune: readonly Collection[];
  updateSecrets: boolean;
  unsupported: 'fail' | 'warn';
  /** The secrets that the files refer to by name (`src/secret-placeholder.ts`). */
  secrets: ReadonlyMap<string, string>;
  /** Where to write the plan, relative to the workspace. */
  planFile: string | undefined;
  /** The text of the plan file that the plan must equal. */
  expectedPlan: string | undefined;
  failOnChanges: boolean;
  summary: boolean;
  /** The comment to write on a pull request; undefined for none. */
  comment: CommentOrder | undefined;
}

/**
 * Reads the inputs of `apply/`, and the files that they name.
 * @throws ConfigurationError that lists every wrong input
 */
export async function readApplyInputs(environment: NodeJS.ProcessEnv): Promise<ApplyInputs> {
  const reader = new InputReader();
  const patterns = (await reader.parsedLater('file', parseList)) ?? [];
  const inline = reader.text('resources');
  if (patterns.length === 0 && inline === undefined) reader.problem('file', message('resources-missing'));
  const { readResourceDocuments } = await import('./yaml/resource-files.ts');
  const inputs: ApplyInputs = {
    connection: readConnection(reader),
    documents: readResourceDocuments(reader, patterns, inline),
    environment,
    mode: reader.parsed('mode', parseWord('plan', 'apply')) ?? 'plan',
    prune: (await reader.parsedLater('prune', parsePrune)) ?? [],
    updateSecrets: reader.parsed('update_secrets', parseBoolean) ?? false,
    unsupported: reader.parsed('unsupported', parseWord('fail', 'warn')) ?? 'fail',
    planFile: reader.parsed('plan_file', parsePlanFile),
    expectedPlan: reader.parsed('expected_plan', readWorkspaceFile),
    secrets: readFileSecrets(environment),
    failOnChanges: reader.parsed('fail_on_changes', parseBoolean) ?? false,
    summary: reader.parsed('summary', parseBoolean) ?? true,
    comment: readComment(reader),
  };
  if (inputs.failOnChanges && inputs.mode === 'apply')
    reader.problem('fail_on_changes', message('fail-on-changes-in-apply'));
  if (reader.text('expected_plan') !== undefined && inputs.mode === 'plan')
    reader.problem('expected_plan', message('expected-plan-without-apply'));
  refuseUnknownInputs(reader, environment, APPLY_INPUTS);
  reader.finish();
  return inputs;
}

/** Returns the path of a plan file as given. */
function parsePlanFile(text: string): string {
  checkOutputPath(text);
  return text;
}

async function parsePrune(text: string): Promise<Collection[]> {
  return (await parseList(text)).map((word) => {
    const collection = PRUNABLE.find((one) => one === word);
    if (collection === undefined)
      throw new InputProblem(message('prune-not-collection', { given: shown(word), collections: PRUNABLE.join(', ') }));
    return collection;
  });
}

/** Returns the environment variables that files of resources can refer to, without empty ones. */
export function readFileSecrets(environment: NodeJS.ProcessEnv): Map<string, string> {
  return new Map(
    Object.entries(environment).flatMap(([name, value]): [string, string][] =>
      name.startsWith(SECRET_PREFIX) && value !== undefined && value !== '' ? [[name, value]] : [],
    ),
  );
}
