import { forbidden } from '../../http/reply.ts';
import { type Call, userOf } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { can } from '../../rest/permissions.ts';
import { CREDENTIAL_INPUT_SOURCE_FIELDS, type CredentialInputSource } from '../../rows/assets.ts';
import type { JsonObject } from '../../text/json.ts';
import { inputsOf } from './credential-type.ts';

/** What fills in an input of a credential from an external one (controller fact 125). */
export const CREDENTIAL_INPUT_SOURCE: Kind<CredentialInputSource> = {
  collection: 'credential_input_sources',
  type: 'credential_input_source',
  model: 'CredentialInputSource',
  table: 'credential_input_sources',
  order: 'target_credential,source_credential,input_field_name',
  nameless: true,
  fields: CREDENTIAL_INPUT_SOURCE_FIELDS,
  unique: [
    {
      by: ['target_credential', 'input_field_name'],
      text: 'The fields target_credential, input_field_name must make a unique set.',
    },
  ],
  capabilities: ['delete'],
  subject: (world, row) => ['credential', world.credentials.get(row.target_credential)],
  refusal: (call, body) => (mayUse(call, body) ? undefined : forbidden()),
  check: ({ call, row, complaints }) => {
    const typeOf = (id: number) => call.world.credential_types.get(call.world.credentials.get(id)?.credential_type);
    const target = typeOf(row.target_credential);
    if (target?.kind === 'external') complaints.add('target_credential', 'Target must be a non-external credential');
    if (typeOf(row.source_credential)?.kind !== 'external')
      complaints.add('source_credential', 'Source must be an external credential');
    const options = inputsOf(target).map(({ id }) => id);
    if (target && !options.includes(row.input_field_name)) {
      const all = [...options].sort().join(', ');
      complaints.add('input_field_name', `Input field must be defined on target credential (options are ${all}).`);
    }
  },
};

/** The admin of the target who may use the source. */
function mayUse(call: Call, body: JsonObject): boolean {
  const { target_credential: target, source_credential: source } = body;
  const has = (id: unknown, role: 'admin' | 'use'): boolean =>
    id === undefined || can(userOf(call), 'credential', call.world.credentials.get(Number(id)), role);
  return has(target, 'admin') && has(source, 'use');
}
