import { type Message, message } from '../../messages/message.ts';
import { withArticle } from '../../messages/sentence-parts.ts';
import type { PlanContext } from '../context.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { DesiredObject } from '../read/desired.ts';
import { resolve } from './resolve-reference.ts';

/**
 * Notes what a new object lacks: the required fields, and an owner for a credential. A job template cannot name another
 * organization than its project's: it would be created in the one and looked for in the other.
 */
export function checkNewObject(context: PlanContext, object: DesiredObject): void {
  const kind = kindOf(object.collection);
  const given = (name: string): boolean => {
    const value = object.fields.get(name);
    return value !== undefined && !(value.kind === 'reference' && value.value === null);
  };
  const missing = Object.keys(kind.fields).filter((name) => kind.fields[name]?.required && !given(name));
  const add = (said: Message): void => context.problems.add(object.place, said);
  if (missing.length > 0) {
    const fields = missing.map((name) => `\`${name}\``).join(', ');
    add(message('object-fields-missing', { kind: withArticle(kind.noun), fields }));
  }
  if (object.collection === 'credentials') {
    const owners = ['organization', 'user', 'team'].filter(given);
    if (owners.length === 0) add(message('credential-owner-missing'));
    if (owners.length > 1)
      add(message('credential-several-owners', { owners: owners.map((owner) => `\`${owner}\``).join(' and ') }));
  }
  if (object.collection === 'credentials') checkOtherType(context, object);
  if (object.collection === 'job_templates' && !given('inventory') && !isOn(object, 'ask_inventory_on_launch'))
    add(message('job-template-inventory-missing'));
  if (object.collection === 'job_templates' && isElsewhere(context, object))
    add(message('job-template-organization-other'));
}

function isOn({ fields }: DesiredObject, name: string): boolean {
  const value = fields.get(name);
  return value?.kind === 'json' && value.value === true;
}

function isElsewhere(context: PlanContext, object: DesiredObject): boolean {
  const { organization } = object.within;
  const project = object.fields.get('project');
  if (!organization || project?.kind !== 'reference' || project.value === null) return false;
  const known = context.registry.findOne(project.value);
  if (known === undefined) return false;
  const wanted = resolve(context, organization);
  const { row, desired } = known;
  const own = desired?.within['organization'];
  if (row !== undefined) return wanted !== undefined && wanted.id !== row.reference('organization');
  return wanted !== undefined && own !== null && own !== undefined && resolve(context, own) !== wanted;
}

/**
 * Notes a credential of the same name and owner but of another type: no credential changes its type, so that a second one
 * would be created, and templates would keep the first one.
 */
function checkOtherType({ registry, problems }: PlanContext, { name, within, place }: DesiredObject): void {
  const organization = within['organization'];
  const owner = organization ? registry.findOne(organization)?.id : organization;
  const other = registry.all('credentials').find(({ name: own, row, desired }) => {
    return own === name && row !== undefined && desired === undefined && row.reference('organization') === owner;
  });
  if (other === undefined) return;
  const type = other.row?.related('credential_type')?.name ?? '';
  problems.add(place, message('credential-other-type', { type }));
}
