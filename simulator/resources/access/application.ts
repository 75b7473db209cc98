import type { Kind } from '../../rest/kind.ts';
import { APPLICATION_FIELDS, type Application } from '../../rows/people.ts';
import { randomText } from '../../text/random.ts';

/** OAuth2 applications; the secret is shown when one is made, and never again. */
export const APPLICATION: Kind<Application> = {
  collection: 'applications',
  type: 'o_auth2_application',
  model: 'OAuth2Application',
  title: 'Application',
  table: 'applications',
  order: 'name',
  anonymous: true,
  fields: APPLICATION_FIELDS,
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
