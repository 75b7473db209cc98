import { paginate } from '../http/listing.ts';
import { created, empty, forbidden, invalid, type Reply } from '../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import type { JobTemplate } from '../world/templates.ts';
import { credentialJson, instanceGroupJson, labelJson } from './assets.ts';
import { findTemplate } from './find-template.ts';
import { can } from './permissions.ts';

function mayEdit(call: Call, template: JobTemplate): void {
  if (!can(userOf(call), 'job_template', template, 'admin')) throw forbidden();
}

/** Takes `{"id": 3}`, with `"disassociate": true` to take it away again. */
function change(call: Call, ids: number[], check: (id: number) => void): Reply {
  const body = objectBody(call);
  const id = Number(body['id']);
  const at = ids.indexOf(id);
  if (body['disassociate']) {
    if (at >= 0) ids.splice(at, 1);
    return empty();
  }
  check(id);
  if (at < 0) ids.push(id);
  return empty();
}

/** Credentials, labels and instance groups of a job template. */
export function associations(routes: Routes): void {
  routes.add('/job_templates/:id/credentials/', {
    title: 'Job Template Credential List',
    GET: (call, id) => {
      const rows = findTemplate(call, id).credentials.flatMap((key) => call.world.credentials.get(key) ?? []);
      return paginate(call, rows, (row) => credentialJson(call, row));
    },
    POST: (call, id) => {
      const template = findTemplate(call, id);
      mayEdit(call, template);
      return change(call, template.credentials, (key) => {
        const { world } = call;
        const credential = world.credentials.get(key);
        if (!credential) throw invalid({ detail: 'Credential matching query does not exist.' });
        const type = world.credential_types.get(credential.credential_type);
        const twin = template.credentials.some(
          (other) => world.credentials.get(other)?.credential_type === credential.credential_type,
        );
        if (twin && type?.kind !== 'vault')
          throw invalid({ error: `Cannot assign multiple ${type?.name} credentials.` });
      });
    },
  });
  routes.add('/job_templates/:id/labels/', {
    title: 'Job Template Label List',
    GET: (call, id) => {
      const rows = findTemplate(call, id).labels.flatMap((key) => call.world.labels.get(key) ?? []);
      return paginate(call, rows, (row) => labelJson(call, row));
    },
    POST: (call, id) => {
      const { world, now } = call;
      const template = findTemplate(call, id);
      mayEdit(call, template);
      const body = objectBody(call);
      if (body['id'] !== undefined) return change(call, template.labels, () => undefined);
      const [name, organization] = [String(body['name'] ?? ''), Number(body['organization'])];
      const user = userOf(call).id;
      const known = world.labels.find((row) => row.name === name && row.organization === organization);
      const base = { created: now, modified: now, description: '', created_by: user, modified_by: user };
      const label = known ?? world.labels.insert({ ...base, name, organization });
      if (!template.labels.includes(label.id)) template.labels.push(label.id);
      return created(labelJson(call, label, true), link(call, 'labels', label.id));
    },
  });
  routes.add('/job_templates/:id/instance_groups/', {
    title: 'Job Template Instance Group List',
    GET: (call, id) => {
      const rows = findTemplate(call, id).instance_groups.flatMap((key) => call.world.instance_groups.get(key) ?? []);
      return paginate(call, rows, (row) => instanceGroupJson(call, row));
    },
    POST: (call, id) => {
      const template = findTemplate(call, id);
      mayEdit(call, template);
      return change(call, template.instance_groups, (key) => {
        if (!call.world.instance_groups.get(key))
          throw invalid({ detail: 'InstanceGroup matching query does not exist.' });
      });
    },
  });
  routes.add('/job_templates/:id/schedules/', {
    title: 'Schedule List',
    GET: (call, id) => {
      findTemplate(call, id);
      return paginate(call, [], () => null);
    },
    POST: () => {
      throw invalid({ rrule: ['This field is required.'] });
    },
  });
}
