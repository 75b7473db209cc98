import type { Field, Target } from './kind.ts';

/* Fields that the kinds declare. */

/** A text; empty where it is not set. */
export const text = (more: Partial<Field> = {}): Field => ({ type: 'text', empty: '', ...more });

/** A text that the API returns as null where it is not set. */
export const nullable = (more: Partial<Field> = {}): Field => ({ type: 'text', empty: null, ...more });

/** A text that answers a prompt; null for no answer. */
export const answer = (more: Partial<Field> = {}): Field => ({ type: 'answer', empty: null, ...more });

/** A number with the API's own default. */
export const number = (empty: number | null, more: Partial<Field> = {}): Field => ({ type: 'number', empty, ...more });

/** A boolean with the API's own default. */
export const boolean = (empty: boolean | null = false, more: Partial<Field> = {}): Field => ({
  type: 'boolean',
  empty,
  ...more,
});

/** Variables as YAML or JSON text. */
export const variables = (): Field => ({ type: 'variables', empty: '' });

/** An object that is identified by its name. */
export const reference = (to: readonly Target[], more: Partial<Field> = {}): Field => ({
  type: 'reference',
  empty: null,
  to,
  ...more,
});

/** The object's own name. */
export const NAME = text({ required: true });

/** The organization that owns an object. */
export const ORGANIZATION = reference(['organizations'], { required: true });

/** The prompts that a node or a schedule can answer for its template. */
export const PROMPTS: Readonly<Record<string, Field>> = {
  extra_data: { type: 'secrets', empty: {} },
  inventory: reference(['inventories']),
  scm_branch: answer(),
  job_type: answer({ choices: ['', 'run', 'check'] }),
  job_tags: answer(),
  skip_tags: answer(),
  limit: answer(),
  diff_mode: boolean(null),
  verbosity: number(null, { choices: [0, 1, 2, 3, 4, 5] }),
  execution_environment: reference(['execution_environments']),
  forks: number(null),
  job_slice_count: number(null),
  timeout: number(null),
};

/** Fields of a workflow node, apart from what it runs and its links. */
export const NODE_FIELDS: Readonly<Record<string, Field>> = {
  ...PROMPTS,
  all_parents_must_converge: boolean(),
};

/** The lists among the prompts. */
export const PROMPT_LISTS = {
  credentials: { to: ['credentials'] },
  labels: { to: ['labels'] },
  instance_groups: { to: ['instance_groups'], ordered: true },
} as const;

/** The notifications of an object that runs something. */
export const NOTIFICATIONS = {
  notification_templates_started: { to: ['notification_templates'] },
  notification_templates_success: { to: ['notification_templates'] },
  notification_templates_error: { to: ['notification_templates'] },
} as const;
