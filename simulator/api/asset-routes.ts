import { list } from '../http/listing.ts';
import { created, empty, forbidden, invalid, notFound, ok } from '../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import { randomText } from '../text/random.ts';
import type { Application } from '../world/types.ts';
import { applicationJson, organizationJson } from './applications.ts';
import { credentialJson, credentialTypeJson, environmentJson, instanceGroupJson, labelJson } from './assets.ts';
import { create, type Kind, remove, update } from './crud.ts';
import { Fields } from './fields.ts';
import { CREDENTIALS, LABELS, ORGANIZATIONS } from './kinds.ts';
import { APPLICATION, CREDENTIAL, LABEL, ORGANIZATION, PLAIN } from './models.ts';
import { can, canRead } from './permissions.ts';

const refuse = (): never => {
  throw forbidden();
};

/** Things that jobs use, and that the simulator lets be looked at. */
export function assetRoutes(routes: Routes): void {
  routes.add('/credentials/', {
    title: 'Credential List',
    GET: (call) => {
      const seen = call.world.credentials.filter((row) => can(userOf(call), 'credential', row, 'read', 'use'));
      return list(call, CREDENTIAL, seen, (row) => credentialJson(call, row), 'name');
    },
    POST: (call) => {
      const body = objectBody(call);
      if (!['user', 'team', 'organization'].some((key) => body[key] !== undefined)) {
        throw invalid({ detail: ["Missing 'user', 'team', or 'organization'."] });
      }
      return create(call, CREDENTIALS);
    },
  });
  routes.add('/credential_types/', {
    title: 'Credential Type List',
    GET: (call) => {
      const rows = call.world.credential_types.all();
      return list(call, PLAIN, rows, (row) => credentialTypeJson(call, row), 'kind,name');
    },
    POST: refuse,
  });
  routes.add('/labels/', {
    title: 'Label List',
    GET: (call) => list(call, LABEL, call.world.labels.all(), (row) => labelJson(call, row), 'name'),
    POST: (call) => create(call, LABELS),
  });
  routes.add('/execution_environments/', {
    title: 'Execution Environment List',
    GET: (call) => {
      const rows = call.world.execution_environments.all();
      return list(call, PLAIN, rows, (row) => environmentJson(call, row), '-created,-id');
    },
    POST: refuse,
  });
  routes.add('/instance_groups/', {
    title: 'Instance Group List',
    GET: (call) => {
      const rows = call.world.instance_groups.filter(() => userOf(call).is_superuser);
      return list(call, PLAIN, rows, (row) => instanceGroupJson(call, row));
    },
    POST: refuse,
  });
  routes.add('/organizations/', {
    title: 'Organization List',
    GET: (call) => {
      const rows = call.world.organizations.filter((row) => canRead(userOf(call), 'organization', row));
      return list(call, ORGANIZATION, rows, (row) => organizationJson(call, row), 'name');
    },
    POST: (call) => create(call, ORGANIZATIONS),
  });
  details(routes, CREDENTIALS, 'Credential', ({ world }, id) => world.credentials.get(id));
  details(routes, LABELS, 'Label', ({ world }, id) => world.labels.get(id));
  details(routes, ORGANIZATIONS, 'Organization', ({ world }, id) => world.organizations.get(id));
  applicationRoutes(routes);
}

/** The page of one object, which can be changed and deleted. */
function details<T extends { id: number; created: number; modified: number | null }>(
  routes: Routes,
  kind: Kind<T>,
  model: string,
  get: (call: Call, id: number) => T | undefined,
): void {
  const find = (call: Call, id: string): T => {
    const row = get(call, Number(id));
    if (!row) throw notFound(model);
    // Labels are everybody's; the rest shows only to who may have to do with it.
    if (kind.collection !== 'labels' && !userOf(call).is_superuser) throw forbidden();
    return row;
  };
  routes.add(`/${kind.collection}/:id/`, {
    title: `${model} Detail`,
    GET: (call, id) => ok(kind.json(call, find(call, id))),
    PUT: (call, id) => update(call, kind, find(call, id)),
    PATCH: (call, id) => update(call, kind, find(call, id)),
    DELETE: (call, id) => remove(call, kind, find(call, id)),
  });
}

function applicationRoutes(routes: Routes): void {
  routes.add('/applications/', {
    title: 'Application List',
    GET: (call) =>
      list(call, APPLICATION, call.world.applications.all(), (row) => applicationJson(call, row, false), 'name'),
    POST: (call) => {
      if (!userOf(call).is_superuser) throw forbidden();
      const row = newApplication(call);
      return created(applicationJson(call, row, true), link(call, 'applications', row.id));
    },
  });
  const find = (call: Call, id: string): Application => {
    const row = call.world.applications.get(Number(id));
    if (!row || !userOf(call).is_superuser) throw notFound('OAuth2Application');
    return row;
  };
  routes.add('/applications/:id/', {
    title: 'Application Detail',
    GET: (call, id) => ok(applicationJson(call, find(call, id), false)),
    PUT: refuse,
    PATCH: refuse,
    DELETE: (call, id) => {
      call.world.applications.delete(find(call, id).id);
      return empty();
    },
  });
}

function newApplication(call: Call): Application {
  const { world, now } = call;
  const fields = new Fields(objectBody(call));
  for (const name of ['name', 'client_type', 'authorization_grant_type', 'organization']) {
    if (!fields.has(name)) fields.complaints.add(name, 'This field is required.');
  }
  const organization = fields.key('organization', (id) => world.organizations.get(id) !== undefined) ?? 0;
  const client_type = fields.choice('client_type', ['confidential', 'public']) ?? 'confidential';
  const grant = fields.choice('authorization_grant_type', ['authorization-code', 'password']) ?? 'password';
  if (fields.complaints.any) throw invalid(fields.complaints.byField);
  return world.applications.insert({
    created: now,
    modified: now,
    name: fields.string('name') ?? '',
    description: fields.string('description') ?? '',
    client_id: randomText(world.random, 40),
    client_secret: randomText(world.random, 128),
    client_type,
    redirect_uris: fields.string('redirect_uris') ?? '',
    authorization_grant_type: grant,
    skip_authorization: false,
    organization,
  });
}
