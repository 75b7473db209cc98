import { as, type Field, hidden } from '../../fields/field.ts';
import type { TableName } from '../../fields/tables.ts';
import {
  choice,
  flag,
  looseInteger,
  object,
  rawText,
  reference,
  references,
  text,
  variables,
} from '../../fields/values.ts';
import type { Subject } from '../../rest/router.ts';
import { JOB_TEMPLATE } from './job-template.ts';
import { WORKFLOW_JOB_TEMPLATE } from './workflow-job-template.ts';

/** OPTIONS tells everybody what a launch takes: the right to it is looked at when the template is. */
export const LAUNCHES = { single: true, offers: (): boolean => true } as const;

/** What a launch takes has no default, and where it is a column of the job, too, it can be filtered by. */
const asked = (field: Field): Field => as({ default: undefined, filterable: true }, hidden(field));

/** What is no column of the job. */
const apart = (field: Field): Field => as({ default: undefined }, hidden(field));

const ids = (table: TableName, type: 'field' | 'list_of_ids' = 'field'): Field =>
  as({ type }, apart(references(table)));

const flags = (names: readonly string[]): Record<string, 'boolean'> =>
  Object.fromEntries(names.map((name) => [name, 'boolean' as const]));

const asks = (fields: object): string[] => Object.keys(fields).filter((name) => name.startsWith('ask_'));

/** What OPTIONS tells of the launch of a job template: by it the awx CLI knows its options. */
export const JOB_LAUNCH: Subject = {
  type: 'job_template',
  plain: true,
  roles: JOB_TEMPLATE.roles ?? [],
  fields: {
    extra_vars: asked(variables()),
    inventory: asked(reference('inventories')),
    scm_branch: asked(rawText()),
    limit: asked(rawText()),
    job_tags: asked(rawText()),
    skip_tags: asked(rawText()),
    job_type: asked(choice(['run', 'check'], '')),
    verbosity: asked(choice([0, 1, 2, 3, 4, 5], 0)),
    diff_mode: asked(flag()),
    credentials: ids('credentials', 'list_of_ids'),
    credential_passwords: apart(object()),
    execution_environment: asked(reference('execution_environments')),
    labels: ids('labels'),
    forks: asked(looseInteger({ min: 0 })),
    job_slice_count: asked(looseInteger({ min: 0 })),
    timeout: asked(looseInteger()),
    instance_groups: ids('instance_groups'),
  },
  columns: flags([...asks(JOB_TEMPLATE.fields), 'survey_enabled']),
  computed: {
    can_start_without_user_input: 'boolean',
    passwords_needed_to_start: 'field',
    variables_needed_to_start: 'field',
    credential_needed_to_start: 'field',
    inventory_needed_to_start: 'field',
    job_template_data: 'field',
    defaults: 'field',
  },
};

/** The same of a workflow job template. */
export const WORKFLOW_LAUNCH: Subject = {
  type: 'workflow_job_template',
  plain: true,
  roles: WORKFLOW_JOB_TEMPLATE.roles ?? [],
  fields: {
    extra_vars: asked(variables()),
    inventory: asked(reference('inventories')),
    limit: apart(rawText()),
    scm_branch: apart(rawText()),
    labels: ids('labels'),
    skip_tags: apart(rawText()),
    job_tags: apart(rawText()),
  },
  columns: flags([...asks(WORKFLOW_JOB_TEMPLATE.fields), 'survey_enabled']),
  computed: {
    can_start_without_user_input: 'boolean',
    defaults: 'field',
    node_templates_missing: 'field',
    node_prompts_rejected: 'field',
    variables_needed_to_start: 'field',
    workflow_job_template_data: 'field',
  },
};

/** The same of a launch of several templates at once, whose reply shows nothing of what was sent. */
export const BULK_LAUNCH: Subject = {
  plain: true,
  fields: {
    name: as({ default: 'Bulk Job Launch', filterable: true }, hidden(text({ max: 512 }))),
    jobs: as({ type: 'field' }, hidden({ ...object(), required: true, max: 100_000 })),
    description: asked(text()),
    extra_vars: asked(variables()),
    organization: as({ default: null, filterable: true }, hidden(reference('organizations'))),
    inventory: asked(reference('inventories')),
    limit: apart(text()),
    scm_branch: apart(text()),
    skip_tags: apart(text()),
    job_tags: apart(text()),
  },
};

/** The same of an update, which takes nothing. */
export const updateOf = (type: 'project' | 'inventory_source'): Subject => ({
  type,
  plain: true,
  fields: {},
  computed: { can_update: 'boolean' },
});
