import { invalid, serverError } from '../../http/reply.ts';
import { pythonStr } from '../../playbook/display.ts';
import type { Draft } from '../../rest/kind.ts';
import type { Credential } from '../../rows/assets.ts';
import type { Json, JsonObject } from '../../text/json.ts';
import { type Input, inputsOf } from './credential-type.ts';

/** What stands where a secret is. */
export const ENCRYPTED = '$encrypted$';

/** Keeps the secrets that are sent back hidden, and complains of inputs that the kind does not have. */
export function checkInputs(draft: Draft<Credential>): void {
  const { call, row, before, complaints } = draft;
  const fields = inputsOf(call.world.credential_types.get(row.credential_type));
  const known = new Map(fields.map((field) => [field.id, field]));
  const strange = Object.keys(row.inputs).filter((key) => !known.has(key));
  if (strange.length > 0) {
    const names = strange.sort().map((key) => `'${key}'`);
    const verb = names.length > 1 ? 'were' : 'was';
    complaints.add('inputs', `Additional properties are not allowed (${names.join(', ')} ${verb} unexpected)`);
    return;
  }
  row.inputs = kept(row.inputs, before?.inputs, known);
  const wrong = Object.fromEntries(
    fields.flatMap((field): [string, Json][] => {
      const problem = fault(field, row.inputs);
      return problem === undefined ? [] : [[field.id, [problem]]];
    }),
  );
  if (Object.keys(wrong).length > 0) throw invalid({ inputs: wrong });
  if (before && before.inputs['vault_id'] !== undefined && before.inputs['vault_id'] !== row.inputs['vault_id']) {
    complaints.add('inputs', 'Vault IDs cannot be changed once they have been created.');
  }
}

function kept(inputs: JsonObject, before: JsonObject | undefined, known: Map<string, Input>): JsonObject {
  const entries = Object.entries(inputs).map(([key, value]): [string, Json] => {
    if (value !== ENCRYPTED || !known.get(key)?.secret) return [key, value];
    if (before === undefined) {
      const text = `${ENCRYPTED} is a reserved keyword, and cannot be used for ${key}.`;
      throw invalid({ inputs: [text] });
    }
    const old = before[key];
    // There is nothing to keep: the real one does not get over it, either.
    if (old === undefined) throw serverError();
    return [key, old];
  });
  return Object.fromEntries(entries);
}

function fault(field: Input, inputs: JsonObject): string | undefined {
  const value = inputs[field.id];
  if (field.id === 'ssh_key_unlock') {
    const key = inputs['ssh_key_data'];
    const locked = typeof key === 'string' && isLocked(key);
    if (locked && !value) return 'must be set when SSH key is encrypted.';
    if (value && value !== 'ASK' && !locked) return 'should not be set when SSH key is not encrypted.';
  }
  if (value === undefined) return undefined;
  if (typeof value !== (field.type === 'boolean' ? 'boolean' : 'string')) {
    return `${pythonStr(value)} is not of type '${field.type}'`;
  }
  const text = String(value);
  if (field.format === 'ssh_private_key' && text !== '' && !/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    return `Invalid certificate or key: ${text.slice(0, 100)}...`;
  }
  return undefined;
}

/** True for a key that wants a passphrase, in the form of OpenSSH or the older ones. */
function isLocked(key: string): boolean {
  if (/ENCRYPTED/.test(key)) return true;
  const [, body] = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END/.exec(key) ?? [];
  if (body === undefined) return false;
  const blob = Buffer.from(body, 'base64');
  const start = 'openssh-key-v1\0'.length;
  if (blob.length < start + 4) return false;
  return blob.toString('latin1', start + 4, start + 4 + blob.readUInt32BE(start)) !== 'none';
}
