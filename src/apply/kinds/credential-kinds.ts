import { message } from '../../messages/message.ts';
import { NAME, reference, text } from './field-types.ts';
import type { Kind } from './kind.ts';

/** Credential types, credentials, and the inputs that other credentials supply. */
export const CREDENTIAL_KINDS: readonly Kind[] = [
  {
    collection: 'credential_types',
    type: 'credential_type',
    noun: 'credential type',
    // Two types of different `kind` can have the same name: `match-objects.ts` tells them apart.
    key: ['name'],
    fields: {
      name: NAME,
      description: text(),
      kind: text({ required: true, fixed: message('credential-type-kind-fixed') }),
      inputs: { type: 'declared-inputs', empty: {} },
      injectors: { type: 'object', empty: {} },
    },
    associations: {},
    ignored: {
      managed: message('credential-type-managed-ignored'),
      namespace: message('credential-type-namespace-ignored'),
    },
  },
  {
    collection: 'credentials',
    type: 'credential',
    noun: 'credential',
    key: ['name', 'organization', 'credential_type'],
    fields: {
      name: NAME,
      description: text(),
      organization: reference(['organizations']),
      credential_type: reference(['credential_types'], {
        required: true,
        fixed: message('credential-type-fixed'),
      }),
      inputs: { type: 'secrets', empty: {} },
      user: reference(['users'], { unseen: true }),
      team: reference(['teams'], { unseen: true }),
    },
    associations: {},
    ignored: {},
  },
  {
    collection: 'credential_input_sources',
    type: 'credential_input_source',
    noun: 'credential input source',
    key: ['input_field_name', 'target_credential'],
    fields: {
      input_field_name: NAME,
      description: text(),
      target_credential: reference(['credentials'], { required: true }),
      source_credential: reference(['credentials'], { required: true }),
      metadata: { type: 'object', empty: {} },
    },
    associations: {},
    ignored: {},
  },
];
