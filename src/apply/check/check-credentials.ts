import { type InputField, inputSchema } from '../../controller/resources/credential-types.ts';
import { ENCRYPTED, type Row } from '../../controller/resources/rows.ts';
import { isJsonObject, type Json } from '../../http/json/json.ts';
import { type Message, message } from '../../messages/message.ts';
import type { PlanContext } from '../context.ts';
import type { DesiredObject, Reference } from '../read/desired.ts';
import { shapeOf } from '../read/problems.ts';
import { type Known, titleOf } from '../read/registry.ts';
import { plannedReference } from './planned-values.ts';
import { resolve } from './resolve-reference.ts';

/** Returns the type of a credential: the existing one, or the one that the file names. */
export function credentialType(context: PlanContext, known: Known, fields: DesiredObject['fields']): Row | undefined {
  const id = known.row?.reference('credential_type');
  if (id !== undefined && id !== null) return context.registry.byId('credential_types', id)?.row;
  const wanted = fields.get('credential_type');
  return wanted?.kind === 'reference' && wanted.value !== null ? resolve(context, wanted.value)?.row : undefined;
}

/**
 * Notes inputs that the type of a credential does not have or that have another type, which the API would refuse.
 * @returns remarks for the plan: required inputs that a new credential lacks. The API accepts that, and the jobs fail
 */
export function credentialRemarks(context: PlanContext, known: Known, object: DesiredObject): string[] {
  if (object.collection !== 'credentials') return [];
  const inputs = object.fields.get('inputs');
  const given = inputs?.kind === 'json' && isJsonObject(inputs.value) ? inputs.value : {};
  const type = credentialType(context, known, object.fields);
  const schema = inputSchema(type);
  if (type === undefined || schema === undefined) return [];
  const ids = schema.fields.map(({ id }) => id);
  for (const [key, value] of Object.entries(given)) {
    const field = schema.fields.find(({ id }) => id === key);
    const wrong = field === undefined ? unknownInput(key, type.name, ids) : inputProblem(field, value);
    if (wrong !== undefined) context.problems.add(object.place, wrong);
  }
  if (known.row !== undefined) return [];
  const lacking = schema.required.filter((key) =>
    [undefined, '', ENCRYPTED].includes(given[key] as string | undefined),
  );
  if (lacking.length === 0) return [];
  return [`jobs that use it fail until it has ${lacking.map((key) => `inputs.${key}`).join(', ')}`];
}

function unknownInput(input: string, type: string, ids: readonly string[]): Message {
  return message('credential-input-unknown', { input, type, inputs: [...ids].sort().join(', ') });
}

/** Returns what is wrong with an input, without its value, which may be a secret. */
function inputProblem({ id: input, isBoolean, choices }: InputField, value: Json): Message | undefined {
  const shape = shapeOf(value);
  if (isBoolean && typeof value !== 'boolean') return message('credential-input-not-boolean', { input, shape });
  if (!isBoolean && typeof value !== 'string') return message('credential-input-not-text', { input, shape });
  if (choices === undefined || choices.includes(value)) return undefined;
  return message('credential-input-not-choice', { input, choices: choices.join(', ') });
}

/**
 * Notes a second credential of the same kind in a list: the API accepts one of each type, and of vaults one of each id
 * (controller fact 83).
 */
export function checkCredentialKinds(context: PlanContext, wanted: readonly Reference[]): void {
  const byKind = new Map<string, Known>();
  for (const reference of wanted) {
    const credential = context.registry.findOne(reference);
    const kind = credential && kindOfCredential(context, credential);
    if (credential === undefined || kind === undefined) continue;
    const other = byKind.get(kind);
    byKind.set(kind, credential);
    if (other !== undefined && other !== credential)
      context.problems.add(reference.place, message('credential-same-type', { credential: titleOf(other) }));
  }
}

function kindOfCredential(context: PlanContext, credential: Known): string | undefined {
  const type = plannedReference(context, credential, 'credential_type');
  const given = credential.desired?.fields.get('inputs');
  const vaultId =
    (given?.kind === 'json' ? vaultIdIn(given.value) : undefined) ?? vaultIdIn(credential.row?.fields['inputs']);
  return type?.id === undefined ? undefined : `${type.id} ${String(vaultId ?? '')}`;
}

function vaultIdIn(inputs: Json | undefined): Json | undefined {
  return isJsonObject(inputs) ? inputs['vault_id'] : undefined;
}
