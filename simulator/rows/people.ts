import { fixed, hidden, type Values } from '../fields/field.ts';
import { choice, flag, integer, NAME, NAMED, reference, requiredReference, text } from '../fields/values.ts';
import type { Authored, Base, Notified, Numbered } from './base.ts';
import type { Grant } from './roles.ts';

/** What an organization takes. */
export const ORGANIZATION_FIELDS = {
  ...NAMED,
  max_hosts: integer(0, { min: 0 }),
  default_environment: reference('execution_environments'),
};

/** An organization. */
export interface Organization extends Authored, Notified, Values<typeof ORGANIZATION_FIELDS> {
  instance_groups: number[];
  galaxy_credentials: number[];
  notification_templates_approvals: number[];
}

/** What a team takes. */
export const TEAM_FIELDS = { ...NAMED, organization: requiredReference('organizations') };

/** A team; who is in it is told by its member role. */
export interface Team extends Authored, Values<typeof TEAM_FIELDS> {
  grants: Grant[];
}

/** What a user takes. */
export const USER_FIELDS = {
  username: text({ required: true, blank: false, max: 150 }),
  first_name: text({ max: 150 }),
  last_name: text({ max: 150 }),
  email: text({ max: 254 }),
  is_superuser: flag(),
  is_system_auditor: flag(),
  password: hidden(text()),
};

/** A user. */
export interface User extends Numbered, Values<typeof USER_FIELDS> {
  last_login: number | null;
  /** The name of the LDAP or SSO that keeps the password; undefined for a user of the controller's own. */
  authenticator?: string;
  grants: Grant[];
  /** The teams that they are in. */
  teams: Team[];
}

/** What a token takes. */
export const TOKEN_FIELDS = {
  description: text(),
  application: fixed(reference('applications')),
  scope: text({ initial: 'write' }),
};

/** An OAuth2 token, of a person or of an application. */
export interface Token extends Numbered, Values<typeof TOKEN_FIELDS> {
  user: number;
  token: string;
  refresh_token: string | null;
  expires: number;
  /** When the gateway last saw it. */
  last_used?: number;
  /** The OAuth2 provider made it, not a user by the API. */
  granted?: true;
  /** The token whose refresh token it was made with. */
  renews?: number;
}

/** What an OAuth2 application takes. */
export const APPLICATION_FIELDS = {
  ...NAMED,
  client_type: choice(['confidential', 'public'], 'confidential', true),
  redirect_uris: text(),
  authorization_grant_type: fixed(choice(['authorization-code', 'password'], 'password', true)),
  skip_authorization: flag(),
  organization: requiredReference('organizations'),
};

/** An OAuth2 application. */
export interface Application extends Base, Values<typeof APPLICATION_FIELDS> {
  client_id: string;
  client_secret: string;
}

/** What a label takes. */
export const LABEL_FIELDS = { name: NAME, organization: requiredReference('organizations') };

/** A label. */
export interface Label extends Authored, Values<typeof LABEL_FIELDS> {}
