import { as, hidden, nullable, type Values } from '../fields/field.ts';
import {
  anything,
  choice,
  flag,
  integer,
  NAME,
  NAMED,
  object,
  reference,
  requiredReference,
  text,
} from '../fields/values.ts';
import type { JsonObject } from '../text/json.ts';
import type { Authored, Numbered } from './base.ts';

/** What a kind of credentials takes. */
export const CREDENTIAL_TYPE_FIELDS = {
  ...NAMED,
  kind: text({ required: true }),
  inputs: object(),
  injectors: object(),
  namespace: hidden(nullable(text())),
};

/** A credential's kind. */
export interface CredentialType extends Authored, Values<typeof CREDENTIAL_TYPE_FIELDS> {
  managed: boolean;
}

/** An owner that nobody named. */
const NO_OWNER = { default: null } as const;

/** What a credential takes. */
export const CREDENTIAL_FIELDS = {
  ...NAMED,
  organization: as(NO_OWNER, reference('organizations')),
  credential_type: as({ label: 'Credential Type' }, requiredReference('credential_types')),
  inputs: object(),
  user: as(NO_OWNER, hidden(reference('users'))),
  team: as(NO_OWNER, hidden(reference('teams'))),
};

/** A credential; secrets are kept, and never given out. One of a team is kept as one of the team's organization. */
export interface Credential extends Authored, Omit<Values<typeof CREDENTIAL_FIELDS>, 'team'> {
  managed: boolean;
}

/** What an input source of a credential takes. */
export const CREDENTIAL_INPUT_SOURCE_FIELDS = {
  description: text(),
  input_field_name: text({ required: true, blank: false, max: 1024 }),
  metadata: object(),
  target_credential: requiredReference('credentials'),
  source_credential: requiredReference('credentials'),
};

/** What fills in an input of a credential from an external one. */
export interface CredentialInputSource extends Authored, Values<typeof CREDENTIAL_INPUT_SOURCE_FIELDS> {}

/** What an instance group takes. */
export const INSTANCE_GROUP_FIELDS = {
  name: NAME,
  max_concurrent_jobs: integer(0, { min: 0 }),
  max_forks: integer(0, { min: 0 }),
  is_container_group: flag(),
  credential: reference('credentials'),
  policy_instance_percentage: integer(0, { min: 0, max: 100 }),
  policy_instance_minimum: integer(0, { min: 0 }),
  policy_instance_list: anything<string[]>([]),
  pod_spec_override: text(),
};

/** An instance group. */
export interface InstanceGroup extends Numbered, Values<typeof INSTANCE_GROUP_FIELDS> {}

/** What an execution environment takes. */
export const EXECUTION_ENVIRONMENT_FIELDS = {
  ...NAMED,
  organization: reference('organizations'),
  image: as({ label: 'Image location' }, text({ required: true, blank: false, max: 1024 })),
  credential: reference('credentials'),
  pull: choice(['', 'always', 'missing', 'never'], ''),
};

/** An execution environment. */
export interface ExecutionEnvironment extends Authored, Values<typeof EXECUTION_ENVIRONMENT_FIELDS> {
  managed: boolean;
}

/** Where somebody is told of jobs, and in which words. */
export interface NotificationTemplate extends Authored {
  organization: number;
  notification_type: string;
  /** With secrets in clear; they are never given out. */
  notification_configuration: JsonObject;
  messages: JsonObject | null;
}

/** A notification that was sent. */
export interface Notification extends Numbered {
  notification_template: number;
  error: string;
  status: string;
  notifications_sent: number;
  notification_type: string;
  recipients: string;
  body: JsonObject;
}
