import { stamp } from '../clock.ts';
import { nameParts } from '../http/named-urls.ts';
import { type Call, link, userOf } from '../http/request.ts';
import type { JsonObject } from '../json.ts';
import type { Credential, CredentialType, ExecutionEnvironment, InstanceGroup, Label } from '../world/types.ts';
import { own, related } from './job.ts';
import { roles } from './job-template.ts';
import { can } from './permissions.ts';
import { brief, briefUser, present } from './summary.ts';

/** A credential; what is secret in it reads `$encrypted$`. */
export function credentialJson(call: Call, row: Credential): JsonObject {
  const { world } = call;
  const url = link(call, 'credentials', row.id);
  const type = world.credential_types.get(row.credential_type);
  const organization = world.organizations.get(row.organization);
  const edit = !row.managed && can(userOf(call), 'credential', row, 'admin');
  const use = can(userOf(call), 'credential', row, 'use');
  const owner = world.users.get(row.user);
  const secret = /password|secret|token|key_data|unlock/;
  const inputs = Object.fromEntries(
    Object.entries(row.inputs).map(([key, value]) => [
      key,
      secret.test(key) && value !== 'ASK' ? '$encrypted$' : value,
    ]),
  );
  const names = 'activity_stream access_list object_roles owner_users owner_teams copy input_sources'.split(' ');
  return {
    id: row.id,
    type: 'credential',
    url,
    related: {
      ...related(call, 'created_by', 'users', row.created_by),
      ...related(call, 'modified_by', 'users', row.modified_by),
      ...related(call, 'organization', 'organizations', row.organization),
      ...related(call, 'credential_type', 'credential_types', row.credential_type),
      ...related(call, 'user', 'users', row.user),
      ...own(url, names),
    },
    summary_fields: {
      ...present({
        organization: brief(organization),
        credential_type: brief(type),
        created_by: briefUser(world, row.created_by),
        modified_by: briefUser(world, row.modified_by),
      }),
      object_roles: roles('credential', row.id, [
        ['admin', 'Admin', 'Can manage all aspects of the %s'],
        ['use', 'Use', 'Can use the %s in a job template'],
        ['read', 'Read', 'May view settings for the %s'],
      ]),
      user_capabilities: { edit, delete: edit, copy: use, use },
      owners: organization
        ? [{ ...brief(organization), type: 'organization', url: link(call, 'organizations', organization.id) }]
        : owner
          ? [{ id: owner.id, type: 'user', name: owner.username, description: ' ', url: link(call, 'users', owner.id) }]
          : [],
    },
    created: stamp(row.created),
    modified: stamp(row.modified),
    name: row.name,
    description: row.description,
    organization: row.organization,
    credential_type: row.credential_type,
    managed: row.managed,
    inputs,
    kind: type?.kind ?? '',
    cloud: type?.namespace === 'aws',
    kubernetes: false,
  };
}

/** A kind of credential; what it asks for is not simulated. */
export function credentialTypeJson(call: Call, row: CredentialType): JsonObject {
  const url = link(call, 'credential_types', row.id);
  return {
    id: row.id,
    type: 'credential_type',
    url,
    related: own(url, ['credentials', 'activity_stream']),
    summary_fields: { user_capabilities: { edit: false, delete: false } },
    created: stamp(row.created),
    modified: stamp(row.modified),
    name: row.name,
    description: row.description,
    kind: row.kind,
    namespace: row.namespace,
    managed: row.managed,
    inputs: {},
    injectors: {},
  };
}

/** A label; its own page has the named URL. */
export function labelJson(call: Call, row: Label, detailed = false): JsonObject {
  const { world } = call;
  return {
    id: row.id,
    type: 'label',
    url: link(call, 'labels', row.id),
    related: {
      ...(detailed ? { named_url: `${call.base}/labels/${nameParts(world, row).join('++')}/` } : {}),
      ...related(call, 'created_by', 'users', row.created_by),
      ...related(call, 'modified_by', 'users', row.modified_by),
      ...related(call, 'organization', 'organizations', row.organization),
    },
    summary_fields: present({
      organization: brief(world.organizations.get(row.organization)),
      created_by: briefUser(world, row.created_by),
      modified_by: briefUser(world, row.modified_by),
    }),
    created: stamp(row.created),
    modified: stamp(row.modified),
    name: row.name,
    organization: row.organization,
  };
}

/** An instance group. */
export function instanceGroupJson(call: Call, row: InstanceGroup): JsonObject {
  const { world } = call;
  const url = link(call, 'instance_groups', row.id);
  const ran = world.unifiedJobs().filter((job) => job.instance_group === row.id);
  const admin = userOf(call).is_superuser;
  return {
    id: row.id,
    type: 'instance_group',
    url,
    related: own(url, ['jobs', 'instances', 'access_list', 'object_roles']),
    name: row.name,
    created: stamp(row.created),
    modified: stamp(row.modified),
    capacity: 220,
    consumed_capacity: 0,
    percent_capacity_remaining: 100,
    jobs_running: ran.filter((job) => job.status === 'running' || job.status === 'waiting').length,
    max_concurrent_jobs: 0,
    max_forks: 0,
    jobs_total: ran.length,
    instances: 1,
    is_container_group: row.is_container_group,
    credential: null,
    policy_instance_percentage: row.policy_instance_percentage,
    policy_instance_minimum: row.policy_instance_minimum,
    policy_instance_list: [],
    pod_spec_override: '',
    summary_fields: {
      object_roles: roles('instance group', row.id, [
        ['admin', 'Admin', 'Can manage all aspects of the %s'],
        ['use', 'Use', 'Can use the %s in a job template'],
        ['read', 'Read', 'May view settings for the %s'],
      ]),
      user_capabilities: { edit: admin, delete: false },
    },
  };
}

/** An execution environment. */
export function environmentJson(call: Call, row: ExecutionEnvironment): JsonObject {
  const { world } = call;
  const url = link(call, 'execution_environments', row.id);
  const admin = userOf(call).is_superuser;
  return {
    id: row.id,
    type: 'execution_environment',
    url,
    related: {
      ...related(call, 'created_by', 'users', row.created_by),
      ...related(call, 'modified_by', 'users', row.modified_by),
      ...own(url, ['activity_stream', 'unified_job_templates', 'copy']),
    },
    summary_fields: {
      ...present({ created_by: briefUser(world, row.created_by), modified_by: briefUser(world, row.modified_by) }),
      user_capabilities: { edit: admin, delete: admin && !row.managed, copy: admin },
    },
    created: stamp(row.created),
    modified: stamp(row.modified),
    name: row.name,
    description: row.description,
    organization: row.organization,
    image: row.image,
    managed: row.managed,
    credential: row.credential,
    pull: row.pull,
  };
}
