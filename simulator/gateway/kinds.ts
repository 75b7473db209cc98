import { detail, forbidden, invalid, type Reply } from '../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../http/request.ts';
import { APPLICATION } from '../resources/access/application.ts';
import { TOKEN } from '../resources/access/token.ts';
import { make } from '../rest/crud.ts';
import type { Kind } from '../rest/kind.ts';
import { createdReply } from '../rest/mount.ts';
import type { Application, Token, User } from '../rows/people.ts';
import type { JsonObject } from '../text/json.ts';
import { ansibleId } from '../text/random.ts';
import { stamp } from '../world/clock.ts';
import { externalRefusal, LIFETIME_SECONDS } from './oauth.ts';

/** What the gateway shows in place of a secret. */
const HIDDEN = '$encrypted$';

/** The gateway's own user, whom no list shows. */
const SYSTEM: JsonObject = { id: 0, username: '_system', first_name: '', last_name: '' };

function briefUser({ world }: Call, id: number): JsonObject {
  const { username = '', first_name = '', last_name = '' } = world.users.get(id) ?? {};
  return { id, username, first_name, last_name };
}

/** Who made an object and who changed it, as the gateway shows them: links, summaries and ids. */
function authors(call: Call, maker: JsonObject, changer = maker) {
  return {
    related: {
      created_by: link(call, 'users', Number(maker['id'])),
      modified_by: link(call, 'users', Number(changer['id'])),
    },
    summary: { created_by: maker, modified_by: changer },
    fields: { created_by: maker['id'] ?? null, modified_by: changer['id'] ?? null },
  };
}

const activity = ({ base }: Call, contentType: number, id: number): JsonObject => ({
  activity_stream: `${base}/activitystream/?content_type=${contentType}&object_id=${id}`,
});

/** A user as the gateway shows it. */
export function userJson(call: Call, row: User): JsonObject {
  const { world } = call;
  const maker = briefUser(call, world.users.find(({ is_superuser }) => is_superuser)?.id ?? row.id);
  const by = authors(call, maker, SYSTEM);
  const { id, username, email, first_name, last_name, is_superuser } = row;
  const resource = { ansible_id: ansibleId(`user ${id}`), resource_type: 'shared.user' };
  return {
    id,
    url: link(call, 'users', id),
    related: { ...activity(call, 14, id), ...by.related },
    summary_fields: { ...by.summary, resource },
    created: stamp(row.created),
    modified: stamp(row.modified ?? row.created),
    ...by.fields,
    ...{ username, email, first_name, last_name, is_superuser },
    last_login: stamp(row.last_login),
    password: HIDDEN,
    managed: false,
  };
}

/** Makes a token. Those of an application are for superusers only, whether the application is there or not. */
function makeToken(call: Call): Reply {
  const { application } = objectBody(call);
  const refused = externalRefusal(userOf(call));
  if (refused !== undefined) throw detail(403, refused);
  if (application !== undefined && application !== null) {
    refuseOthers(call);
    if (!call.world.applications.get(Number(application))) {
      throw invalid({ application: [`Invalid pk "${String(application)}" - object does not exist.`] });
    }
  }
  const row = make(call, TOKEN);
  row.expires = call.now + LIFETIME_SECONDS * 1000;
  return createdReply(call, GATEWAY_TOKEN, row);
}

/** Tokens of the gateway: users see their own. The reply to the POST that made one has its secrets, and no other. */
export const GATEWAY_TOKEN: Kind<Token> = {
  ...TOKEN,
  typeless: true,
  hides: true,
  links: [],
  visible: (call, row) => userOf(call).is_superuser || row.user === userOf(call).id,
  create: makeToken,
  shown: (call, row) => {
    const hide = (secret: string | null): string | null =>
      secret === null || call.method === 'POST' ? secret : HIDDEN;
    // What the provider makes, the gateway made itself.
    const by = authors(call, row.granted ? SYSTEM : briefUser(call, row.user));
    const application = call.world.applications.get(row.application);
    return {
      related: { ...activity(call, 27, row.id), ...by.related },
      summary: {
        ...by.summary,
        ...(row.renews === undefined ? {} : { source_refresh_token: { id: row.renews } }),
        ...(application ? { application: { id: application.id, name: application.name } } : {}),
      },
      fields: {
        ...by.fields,
        last_used: stamp(row.last_used ?? null),
        token: hide(row.token),
        refresh_token: hide(row.refresh_token),
      },
    };
  },
};

function refuseOthers(call: Call): void {
  if (!userOf(call).is_superuser) throw forbidden();
}

// The gateway does not say what a user may do.
const { capabilities: _, ...PLAIN_APPLICATION } = APPLICATION;

/** Applications of the gateway, which are for superusers. */
export const GATEWAY_APPLICATION: Kind<Application> = {
  ...PLAIN_APPLICATION,
  typeless: true,
  nameless: true,
  links: [],
  columns: { client_id: 'string' },
  constants: { post_logout_redirect_uris: '', algorithm: '', user: null, app_url: null, client_secret: HIDDEN },
  visible: (call) => userOf(call).is_superuser,
  rows: (call) => {
    refuseOthers(call);
    return call.world.applications.all();
  },
  create: (call) => {
    refuseOthers(call);
    return createdReply(call, GATEWAY_APPLICATION, make(call, APPLICATION));
  },
  shown: (call, row) => {
    const { world } = call;
    const by = authors(call, briefUser(call, userOf(call).id));
    const tokens = world.tokens.filter((token) => token.application === row.id);
    return {
      related: {
        access_tokens: `${link(call, 'applications', row.id)}tokens/`,
        ...activity(call, 24, row.id),
        ...by.related,
      },
      summary: {
        ...by.summary,
        organization: { id: row.organization, name: world.organizations.get(row.organization)?.name ?? '' },
        tokens: { count: tokens.length, results: tokens.map(({ id, scope }) => ({ id, token: HIDDEN, scope })) },
      },
      fields: by.fields,
    };
  },
};
