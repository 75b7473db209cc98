import { as, fixed, nullable, type Values } from '../fields/field.ts';
import { choice, flag, integer, NAMED, reference, requiredReference, text, variables } from '../fields/values.ts';
import type { Authored, Notified } from './base.ts';
import type { UpdateScript } from './run.ts';

/** What is kept of the updates of a project or an inventory source, and how they go. */
export interface Updated {
  status: string;
  last_job: number | null;
  current_job: number | null;
  last_job_run: number | null;
  run: UpdateScript;
}

/** What a project takes. */
export const PROJECT_FIELDS = {
  ...NAMED,
  local_path: as({ default: undefined }, text({ max: 1024 })),
  scm_type: as({ label: 'SCM Type' }, choice(['', 'git', 'svn', 'insights', 'archive'], '')),
  scm_url: as({ label: 'SCM URL' }, text({ max: 1024 })),
  scm_branch: as({ label: 'SCM Branch' }, text({ max: 256 })),
  scm_refspec: as({ label: 'SCM refspec' }, text({ max: 1024 })),
  scm_clean: flag(),
  scm_track_submodules: flag(),
  scm_delete_on_update: flag(),
  credential: reference('credentials'),
  timeout: integer(0),
  organization: reference('organizations'),
  scm_update_on_launch: flag(),
  scm_update_cache_timeout: integer(0, { min: 0 }),
  allow_override: flag(),
  default_environment: reference('execution_environments'),
  signature_validation_credential: reference('credentials'),
};

/** A project; `scm_type` is empty for a manual one. */
export interface Project extends Authored, Notified, Updated, Values<typeof PROJECT_FIELDS> {
  scm_revision: string;
  playbooks: string[];
  /** Files in it that look like inventories. */
  inventory_files: string[];
}

/** What every kind of inventory takes. */
export const ANY_INVENTORY_FIELDS = {
  ...NAMED,
  organization: requiredReference('organizations'),
  variables: variables(),
  prevent_instance_group_fallback: flag(),
};

/** What an inventory takes. */
export const INVENTORY_FIELDS = {
  ...ANY_INVENTORY_FIELDS,
  kind: choice(['', 'smart', 'constructed'], ''),
  host_filter: nullable(text()),
};

/** An inventory. */
export interface Inventory extends Authored, Omit<Values<typeof INVENTORY_FIELDS>, 'organization'> {
  /** Null when the organization was deleted. */
  organization: number | null;
  pending_deletion: boolean;
  labels: number[];
  instance_groups: number[];
  /** What a constructed inventory is made of. */
  input_inventories: number[];
}

/** What a host takes. */
export const HOST_FIELDS = {
  ...NAMED,
  inventory: requiredReference('inventories', { early: 'Inventory' }),
  enabled: flag(true),
  instance_id: text({ max: 1024 }),
  variables: variables(),
};

/** A host of an inventory. */
export interface Host extends Authored, Values<typeof HOST_FIELDS> {
  groups: number[];
  last_job: number | null;
  last_job_host_summary: number | null;
  /** The inventory source that brought it, if one did. */
  inventory_source: number | null;
}

/** What a group takes. */
export const GROUP_FIELDS = { ...NAMED, inventory: HOST_FIELDS.inventory, variables: variables() };

/** A group of hosts. */
export interface Group extends Authored, Values<typeof GROUP_FIELDS> {
  children: number[];
}

const SOURCES = [
  ...['file', 'constructed', 'scm', 'ec2', 'gce', 'azure_rm', 'vmware', 'satellite6', 'openstack', 'rhv', 'controller'],
  ...['insights', 'terraform', 'openshift_virtualization'],
];

/** What an inventory source takes. */
export const INVENTORY_SOURCE_FIELDS = {
  ...NAMED,
  source: as({ default: null }, choice(SOURCES, '')),
  source_path: text({ max: 1024 }),
  source_vars: as({ type: 'string' }, variables()),
  scm_branch: text({ max: 1024 }),
  credential: as({ type: 'integer', default: null, min_value: 1, filterable: false }, reference('credentials')),
  enabled_var: text(),
  enabled_value: text(),
  host_filter: text(),
  overwrite: flag(),
  overwrite_vars: flag(),
  timeout: integer(0),
  verbosity: choice([0, 1, 2], 1),
  limit: text(),
  execution_environment: reference('execution_environments'),
  inventory: fixed(requiredReference('inventories')),
  update_on_launch: flag(),
  update_cache_timeout: integer(0, { min: 0 }),
  source_project: reference('projects'),
};

/** A source that fills an inventory. */
export interface InventorySource extends Authored, Notified, Updated, Values<typeof INVENTORY_SOURCE_FIELDS> {
  credentials: number[];
}
