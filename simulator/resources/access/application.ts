import { choice, fixed, flag, NAMED, reference, text } from '../../rest/field.ts';
import type { Kind } from '../../rest/kind.ts';
import { randomText } from '../../text/random.ts';
import type { Application } from '../../world/types.ts';

/** OAuth2 applications; the secret is shown when one is made, and never again. */
export const APPLICATION: Kind<Application> = {
  collection: 'applications',
  type: 'o_auth2_application',
  model: 'OAuth2Application',
  title: 'Application',
  table: 'applications',
  order: 'name',
  anonymous: true,
  fields: {
    ...NAMED,
    client_type: choice(['confidential', 'public'], 'confidential', true),
    redirect_uris: text(),
    authorization_grant_type: fixed(choice(['authorization-code', 'password'], 'password', true)),
    skip_authorization: flag(),
    organization: reference('organizations', { required: true }),
  },
  unique: [{ by: ['name', 'organization'], text: 'Application with this Name and Organization already exists.' }],
  links: ['tokens', 'activity_stream'],
  capabilities: ['edit', 'delete'],
  saved: ({ call, row, before }) => {
    if (before) return;
    row.client_id = randomText(call.world.random, 40);
    row.client_secret = randomText(call.world.random, 128);
  },
  shown: (call, row) => {
    const tokens = call.world.tokens.filter((token) => token.application === row.id);
    return {
      summary: {
        tokens: {
          count: tokens.length,
          results: tokens.slice(0, 10).map(({ id, scope }) => ({ id, token: '************', scope })),
        },
      },
      fields: {
        client_id: row.client_id,
        client_secret: call.method === 'POST' ? row.client_secret : '************',
      },
    };
  },
};
