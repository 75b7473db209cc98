import { boolean, NAME, number, reference, text } from './field-types.ts';
import type { Kind } from './kind.ts';

/** Where jobs run: execution environments and instance groups. */
export const PLATFORM_KINDS: readonly Kind[] = [
  {
    collection: 'execution_environments',
    type: 'execution_environment',
    noun: 'execution environment',
    // The name is unique on the controller, whatever the organization.
    key: ['name'],
    fields: {
      name: NAME,
      description: text(),
      organization: reference(['organizations']),
      image: text({ required: true }),
      credential: reference(['credentials']),
      pull: text({ choices: ['', 'always', 'missing', 'never'] }),
    },
    associations: {},
    ignored: {},
    managed: ['pull'],
  },
  {
    collection: 'instance_groups',
    type: 'instance_group',
    noun: 'instance group',
    key: ['name'],
    fields: {
      name: NAME,
      max_concurrent_jobs: number(0),
      max_forks: number(0),
      is_container_group: boolean(),
      credential: reference(['credentials']),
      policy_instance_percentage: number(0),
      policy_instance_minimum: number(0),
      policy_instance_list: { type: 'list', empty: [] },
      pod_spec_override: text(),
    },
    associations: {},
    ignored: {},
  },
];
