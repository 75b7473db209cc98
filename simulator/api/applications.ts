import { stamp } from '../clock.ts';
import { nameParts } from '../http/named-urls.ts';
import { type Call, link, userOf } from '../http/request.ts';
import type { JsonObject } from '../json.ts';
import type { Application, Organization } from '../world/types.ts';
import { own, related } from './job.ts';
import { brief, briefUser, present } from './summary.ts';

/** An OAuth2 application; its secret is shown when it is made, and never again. */
export function applicationJson(call: Call, row: Application, fresh: boolean): JsonObject {
  const { world } = call;
  const url = link(call, 'applications', row.id);
  const tokens = world.tokens.filter((token) => token.application === row.id);
  return {
    id: row.id,
    type: 'o_auth2_application',
    url,
    related: {
      named_url: `${call.base}/applications/${nameParts(world, row).join('++')}/`,
      ...own(url, ['tokens', 'activity_stream']),
      ...related(call, 'organization', 'organizations', row.organization),
    },
    summary_fields: {
      ...present({ organization: brief(world.organizations.get(row.organization)) }),
      user_capabilities: { edit: userOf(call).is_superuser, delete: userOf(call).is_superuser },
      tokens: {
        count: tokens.length,
        results: tokens.slice(0, 10).map(({ id, scope }) => ({ id, token: '************', scope })),
      },
    },
    created: stamp(row.created),
    modified: stamp(row.modified),
    name: row.name,
    description: row.description,
    client_id: row.client_id,
    client_secret: fresh ? row.client_secret : '************',
    client_type: row.client_type,
    redirect_uris: row.redirect_uris,
    authorization_grant_type: row.authorization_grant_type,
    skip_authorization: row.skip_authorization,
    organization: row.organization,
  };
}

/** An organization. */
export function organizationJson(call: Call, row: Organization): JsonObject {
  const { world } = call;
  const url = link(call, 'organizations', row.id);
  const admin = userOf(call).is_superuser;
  return {
    id: row.id,
    type: 'organization',
    url,
    related: {
      ...related(call, 'created_by', 'users', row.created_by),
      ...related(call, 'modified_by', 'users', row.modified_by),
      ...own(url, [
        'projects',
        'inventories',
        'job_templates',
        'workflow_job_templates',
        'users',
        'teams',
        'credentials',
      ]),
    },
    summary_fields: {
      ...present({ created_by: briefUser(world, row.created_by), modified_by: briefUser(world, row.modified_by) }),
      user_capabilities: { edit: admin, delete: admin },
    },
    created: stamp(row.created),
    modified: stamp(row.modified),
    name: row.name,
    description: row.description,
    max_hosts: 0,
    custom_virtualenv: null,
    default_environment: null,
  };
}
