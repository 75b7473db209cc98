import { as } from '../../fields/field.ts';
import { anything, choice, NAMED, object, requiredReference } from '../../fields/values.ts';
import { invalid, serverError } from '../../http/reply.ts';
import type { Draft, Kind } from '../../rest/kind.ts';
import type { NotificationTemplate } from '../../rows/assets.ts';
import { isObject, type Json, type JsonObject } from '../../text/json.ts';
import { ENCRYPTED } from './credential-inputs.ts';

/** By type, what its configuration has: `*` marks secrets, `?` what may be left out. */
const CONFIGURATION: Record<string, string> = {
  awssns:
    'aws_region?:string aws_access_key_id?:string aws_secret_access_key?*:string aws_session_token?*:string sns_topic_arn?:string',
  email:
    'host:string port:int username:string password*:string use_tls:bool use_ssl:bool sender:string recipients:list timeout?:int',
  grafana: 'grafana_url:string grafana_key*:string',
  irc: 'server:string port:int nickname:string password*:string use_ssl:bool targets:list',
  mattermost: 'mattermost_url:string mattermost_no_verify_ssl:bool',
  pagerduty: 'subdomain:string token*:string service_key:string client_name:string',
  rocketchat: 'rocketchat_url:string rocketchat_no_verify_ssl:bool',
  slack: 'token*:string channels:list',
  twilio: 'account_sid:string account_token*:string from_number:string to_numbers:list',
  webhook:
    'url:string http_method?:string disable_ssl_verification?:bool username?:string password?*:string headers:object',
};

/** What the others that may be left out are then, as OPTIONS tells; texts are empty. */
const DEFAULTS: Record<string, Json> = { http_method: 'POST', disable_ssl_verification: false, timeout: 30 };

interface Setting {
  name: string;
  type: string;
  secret: boolean;
  optional: boolean;
}

function settings(type: string): Setting[] {
  return (CONFIGURATION[type] ?? '').split(' ').map((word) => {
    const [, name = '', marks = '', kind = ''] = /^(\w+)([?*]*):(\w+)$/.exec(word) ?? [];
    return { name, type: kind, secret: marks.includes('*'), optional: marks.includes('?') };
  });
}

const TYPES: Record<string, (value: Json) => boolean> = {
  string: (value) => typeof value === 'string',
  int: (value) => typeof value === 'number',
  bool: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
  object: (value) => isObject(value),
};

function checkConfiguration({ row, before, change }: Draft<NotificationTemplate>): void {
  if (before && change['notification_configuration'] === undefined) return;
  const given = row.notification_configuration;
  const wanted = settings(row.notification_type);
  for (const { name, optional } of wanted) if (optional) given[name] ??= DEFAULTS[name] ?? '';
  const missing = wanted.filter((setting) => !setting.optional && given[setting.name] === undefined);
  if (missing.length > 0) {
    const names = missing.map(({ name }) => `'${name}'`).join(', ');
    throw invalid({ __all__: [`Missing required fields for Notification Configuration: [${names}].`] });
  }
  for (const { name, type, secret } of wanted) {
    const value = given[name];
    if (value === undefined) continue;
    if (!TYPES[type]?.(value)) {
      throw invalid({ __all__: [`Configuration field '${name}' incorrect type, expected ${type}.`] });
    }
    if (secret && value === ENCRYPTED) given[name] = before?.notification_configuration[name] ?? '';
  }
}

const EVENTS = ['started', 'success', 'error', 'workflow_approval'] as const;

/** Messages with all that they can be about. */
function whole(messages: JsonObject | null): JsonObject {
  return Object.fromEntries(EVENTS.map((event) => [event, messages?.[event] ?? null]));
}

/** Complains of texts that are no templates; only an expression that never ends is noticed. */
function checkMessages({ row, complaints }: Draft<NotificationTemplate>): void {
  for (const event of EVENTS) {
    const message = row.messages?.[event];
    for (const text of isObject(message ?? null) ? Object.values(message as JsonObject) : []) {
      if (typeof text !== 'string' || text.lastIndexOf('{{') <= text.lastIndexOf('}}')) continue;
      const fault = "unexpected end of template, expected 'end of print statement'.";
      complaints.add('messages', `Unable to render message '${text}': ${fault}`);
      if (row.notification_type === 'webhook') {
        complaints.add(
          'messages',
          `Webhook body for '${event}' is not valid. The following gave an error (${fault.slice(0, -1)}.).`,
        );
      }
    }
  }
}

/** Notification templates. Nothing is ever sent. */
export const NOTIFICATION_TEMPLATE: Kind<NotificationTemplate> = {
  collection: 'notification_templates',
  type: 'notification_template',
  model: 'NotificationTemplate',
  table: 'notification_templates',
  order: 'name',
  fields: {
    ...NAMED,
    organization: requiredReference('organizations'),
    notification_type: choice(Object.keys(CONFIGURATION), '', true),
    notification_configuration: object(),
    messages: as({ default: whole(null) }, anything(null)),
  },
  unique: [
    { by: ['organization', 'name'], text: 'Notification template with this Organization and Name already exists.' },
  ],
  links: ['test', 'notifications', 'copy'],
  capabilities: ['edit', 'delete', 'copy'],
  check: (draft) => {
    const { row, before } = draft;
    // The secrets of the old type are not those of the new one; the real one does not get over it.
    if (before && before.notification_type !== row.notification_type) throw serverError();
    checkConfiguration(draft);
    checkMessages(draft);
  },
  saved: ({ row, before }) => {
    if (before || row.messages === null) row.messages = whole(row.messages);
  },
  shown: (call, row) => {
    const secret = new Set(settings(row.notification_type).flatMap((one) => (one.secret ? [one.name] : [])));
    const shown = Object.entries(row.notification_configuration).map(([name, value]): [string, Json] => [
      name,
      secret.has(name) && value !== '' ? ENCRYPTED : value,
    ]);
    const recent = call.world.notifications.filter((one) => one.notification_template === row.id);
    return {
      summary: {
        recent_notifications: recent
          .slice(-5)
          .reverse()
          .map(({ id, status, error }) => ({ id, status, error })),
      },
      fields: {
        notification_configuration: Object.fromEntries(shown),
        messages: call.method === 'POST' ? whole(row.messages) : row.messages,
      },
    };
  },
};
