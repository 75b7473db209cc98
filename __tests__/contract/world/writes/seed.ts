import type { Seed } from 'tower-deploy-simulator';
import type { Mapping } from '../../harness/mapping.ts';
import type { Variant } from '../../harness/variant.ts';
import { recordedSeed } from '../seed.ts';
import { laterTemplates } from '../templates.ts';
import { gitRepositories } from './repository.ts';

/** The controller as it stood when the recording of writes began: an hour after the first one. */
export function writesSeed(variant: Variant): Seed {
  const { shift, name } = variant;
  const seed = recordedSeed(variant);
  const acme = 2 + shift;
  const [admin, ...others] = seed.users;
  const at = Date.parse(seed.now) - 4_000_000;
  return {
    ...seed,
    users: [...(admin ? [{ ...admin, modified: at, last_login: at }] : []), ...others],
    credentials: [
      ...(seed.credentials ?? []),
      {
        id: 6 + shift,
        name: name('Ask cred'),
        credential_type: 1 + shift,
        organization: acme,
        inputs: { username: 'root', password: 'ASK', become_password: 'ASK' },
      },
    ],
    labels: [{ id: 1 + shift, name: name('ci'), organization: acme }],
    local_paths: { manual: ['deploy.yml'] },
    repositories: gitRepositories(),
    job_templates: [...(seed.job_templates ?? []), ...laterTemplates(variant)],
    schedules: SYSTEM.map(([id, title]) => ({
      id: id + shift,
      name: title,
      unified_job_template: id + shift,
      rrule: 'DTSTART:20261123T000000Z RRULE:FREQ=WEEKLY;INTERVAL=1',
    })),
    system_job_templates: SYSTEM.map(([id, title, description, job_type, next]) => ({
      id: id + shift,
      created: at,
      modified: at,
      name: title,
      description,
      job_type,
      next_schedule: next + shift,
      next_job_run: at + 86_400_000,
    })),
  };
}

const SYSTEM: [id: number, name: string, description: string, type: string, schedule: number][] = [
  [1, 'Cleanup Job Details', 'Remove job history', 'cleanup_jobs', 1],
  [2, 'Cleanup Activity Stream', 'Remove activity stream history', 'cleanup_activitystream', 2],
  [4, 'Cleanup Expired Sessions', 'Cleans out expired browser sessions', 'cleanup_sessions', 4],
  [5, 'Cleanup Expired OAuth 2 Tokens', 'Cleanup expired OAuth 2 access and refresh tokens', 'cleanup_tokens', 5],
];

/** Tells the mapping what this seed has that the first one has not. */
export function pairWrites(mapping: Mapping): void {
  const { shift } = mapping.variant;
  for (const id of [43, 44, 45]) mapping.ids.pair('template', id, id + shift);
  mapping.ids.pair('label', 1, 1 + shift);
  for (const id of [2, 20, 21]) mapping.ids.pair('credential_type', id, id + shift);
  for (const [id] of SYSTEM) mapping.ids.pair('schedule', id, id + shift);
  for (let id = 1; id <= 12; id += 1) mapping.ids.pair('node', id, id + shift);
}
