import { forbidden, invalid, Refusal } from '../../http/reply.ts';
import { type Call, link, mayWrite, userOf } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { can } from '../../rest/permissions.ts';
import { brief } from '../../rest/summary.ts';
import { CREDENTIAL_FIELDS, type Credential } from '../../rows/assets.ts';
import type { Json, JsonObject } from '../../text/json.ts';
import { checkInputs, ENCRYPTED } from './credential-inputs.ts';
import { inputsOf } from './credential-type.ts';

const OWNERS = ['organization', 'user', 'team'];

/** A new credential has one owner. */
function owned(call: Call, body: JsonObject): void {
  const named = OWNERS.filter((key) => body[key] !== undefined && body[key] !== null);
  // What is made right below a template has its owner from there.
  if (named.length === 0 && call.path === '/credentials/')
    throw invalid({ detail: ["Missing 'user', 'team', or 'organization'."] });
  if (named.length > 1) {
    const received = named.join(', ');
    const text = `Only one of 'user', 'team', or 'organization' should be provided, received ${received} fields.`;
    throw invalid({ detail: [text] });
  }
  const organization = call.world.organizations.get(Number(body['organization']));
  const mine = body['user'] !== undefined && Number(body['user']) === userOf(call).id;
  if (!mine && !can(userOf(call), 'organization', organization, 'admin')) throw forbidden();
}

/** What of the inputs is shown: secrets are hidden, but for those that are asked for at launch. */
function shownInputs(call: Call, row: Credential): JsonObject {
  const secret = new Set(
    inputsOf(call.world.credential_types.get(row.credential_type)).flatMap((input) => (input.secret ? [input.id] : [])),
  );
  const pairs = Object.entries(row.inputs).map(([key, value]): [string, Json] => [
    key,
    secret.has(key) && value !== 'ASK' && value !== '' ? ENCRYPTED : value,
  ]);
  return Object.fromEntries(pairs);
}

/** Credentials. `inputs` is replaced as a whole, but a secret that is sent back as it was shown is kept. */
export const CREDENTIAL: Kind<Credential> = {
  collection: 'credentials',
  type: 'credential',
  model: 'Credential',
  table: 'credentials',
  filters: { also: ['kind'] },
  order: 'name',
  grant: 'credential',
  fields: CREDENTIAL_FIELDS,
  columns: { managed: 'boolean' },
  computed: { kind: 'field', cloud: 'field', kubernetes: 'field' },
  unique: [
    {
      by: ['organization', 'name', 'credential_type'],
      text: 'Credential with this Organization, Name and Credential type already exists.',
    },
  ],
  links: ['activity_stream', 'access_list', 'object_roles', 'owner_users', 'owner_teams', 'copy', 'input_sources'],
  roles: [
    ['admin', 'Admin', 'Can manage all aspects of the %s'],
    ['use', 'Use', 'Can use the %s in a job template'],
    ['read', 'Read', 'May view settings for the %s'],
  ],
  capabilities: ['edit', 'delete', 'copy', 'use'],
  hidden: () => ({ managed: false, user: null }),
  refusal: (call, body, row) => {
    if (!row) owned(call, body);
    const detail = 'Modifications not allowed for managed credentials';
    return row?.managed ? new Refusal({ status: 403, json: { detail } }) : undefined;
  },
  // One of a team is in the team's organization.
  store: ({ team, ...change }, _before, call) =>
    team ? { ...change, organization: call?.world.teams.get(Number(team))?.organization ?? null } : change,
  check: (draft) => {
    const { call, before, row, complaints } = draft;
    const used = call.world.job_templates.find((template) => template.credentials.includes(row.id));
    if (before && before.credential_type !== row.credential_type && used) {
      complaints.add(
        'credential_type',
        'You cannot change the credential type of the credential, as it may break the functionality of the resources using it.',
      );
    }
    if (!before || draft.change['inputs'] !== undefined) checkInputs(draft);
  },
  shown: (call, row) => {
    const { world } = call;
    const type = world.credential_types.get(row.credential_type);
    const organization = world.organizations.get(row.organization);
    const owner = world.users.get(row.user);
    // The owner's role is given only after the reply to its creation.
    const person = owner && call.method !== 'POST' ? owner : undefined;
    const owners: Json[] = [
      ...(person
        ? [
            {
              id: person.id,
              type: 'user',
              name: person.username,
              description: `${person.first_name} ${person.last_name}`,
              url: link(call, 'users', person.id),
            },
          ]
        : []),
      ...(organization
        ? [{ ...brief(organization), type: 'organization', url: link(call, 'organizations', organization.id) }]
        : []),
    ];
    const edit = mayWrite(call) && !row.managed && can(userOf(call), 'credential', row, 'admin');
    const use = mayWrite(call) && can(userOf(call), 'credential', row, 'use');
    return {
      related: person ? { user: link(call, 'users', person.id) } : {},
      summary: { owners, user_capabilities: { edit, delete: edit, copy: use, use } },
      fields: {
        inputs: shownInputs(call, row),
        kind: type?.namespace ?? null,
        cloud: type?.kind === 'cloud',
        kubernetes: type?.kind === 'kubernetes',
      },
    };
  },
};
