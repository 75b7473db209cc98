import type { Credential } from '../rows/assets.ts';
import { randomText } from '../text/random.ts';
import type { AdHocCommand, Job, UnifiedJob } from '../world/jobs.ts';
import type { World } from '../world/world.ts';
import { RUNNER_ENVIRONMENT } from './runner-environment.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789_';

/** Where a job works, and the start of its command line. */
function container(world: World, job: UnifiedJob, image: string, mounts: string[]): { dir: string; args: string[] } {
  const dir = `/tmp/awx_job_${job.id}_${randomText(world.random, 8, LOWER)}`;
  const args = ['podman', 'run', '--rm', '--tty', '--interactive', '--workdir', '/runner/project'];
  args.push(
    '-v',
    `${dir}/:/runner/:Z`,
    ...mounts.flatMap((mount) => ['-v', mount]),
    '--env-file',
    `${dir}/artifacts/${job.id}/env.list`,
  );
  args.push('--quiet', '--name', `ansible_runner_${job.id}`, '--user=root');
  args.push('--network', 'slirp4netns:enable_ipv6=true', image);
  return { dir, args };
}

/** Later controllers keep their own settings out of it. */
function runnerEnvironment({ hasOauth }: World): Record<string, string> {
  const all = Object.entries(RUNNER_ENVIRONMENT);
  return Object.fromEntries(all.filter(([name]) => hasOauth || !name.startsWith('ANSIBLE_BASE_')));
}

/** Sets command line and environment, as the controller does shortly after the start. */
export function setEnvironment(
  world: World,
  job: UnifiedJob,
  command: string[],
  own: Record<string, string>,
  mounts: string[] = [],
): void {
  const image = world.execution_environments.get(job.execution_environment)?.image ?? '';
  const { dir, args } = container(world, job, image, mounts);
  job.job_args = [...args, ...command];
  job.job_cwd = '/runner/project';
  job.work_unit_id = randomText(world.random, 8);
  job.job_env = {
    ...runnerEnvironment(world),
    AWX_PRIVATE_DATA_DIR: dir,
    AWX_ISOLATED_DATA_DIR: `/runner/artifacts/${job.id}`,
    ANSIBLE_CALLBACK_PLUGINS: `/runner/artifacts/${job.id}/callback`,
    ...own,
  };
}

/** The credential to log in to hosts with. */
function sshCredential(world: World, ids: readonly (number | null)[]): Credential | undefined {
  return ids
    .map((id) => world.credentials.get(id))
    .find((credential) => world.credential_types.get(credential?.credential_type)?.kind === 'ssh');
}

/** The command line of an ad hoc command. */
export function adHocCommand(world: World, job: AdHocCommand): string[] {
  const user = sshCredential(world, [job.credential]);
  const files = ['-i', '/runner/inventory', '-e', '@/runner/env/extravars'];
  return [
    ...['ansible', '-u', String(user?.inputs['username'] ?? 'root'), job.limit || 'all', ...files],
    ...['-m', job.module_name, '-a', job.module_args],
  ];
}

/** The part of an ad hoc command's environment that tells it about itself. */
export function adHocEnvironment(job: AdHocCommand): Record<string, string> {
  return {
    AD_HOC_COMMAND_ID: String(job.id),
    INVENTORY_ID: String(job.inventory),
    INVENTORY_HOSTVARS: 'True',
    ANSIBLE_SFTP_BATCH_MODE: 'False',
    ANSIBLE_LOAD_CALLBACK_PLUGINS: '1',
  };
}

/** The command line of a playbook run. */
export function playbookCommand(world: World, job: Job): string[] {
  const user = sshCredential(world, job.credentials);
  return [
    'ansible-playbook',
    '-u',
    String(user?.inputs['username'] ?? 'root'),
    ...(user?.inputs['password'] === 'ASK' ? ['--ask-pass'] : []),
    ...(user?.inputs['become_password'] === 'ASK' ? ['--ask-become-pass'] : []),
    ...(job.job_type === 'check' ? ['--check'] : []),
    ...(job.diff_mode ? ['--diff'] : []),
    ...(job.forks ? [`--forks=${job.forks}`] : []),
    ...(job.limit ? ['-l', job.limit] : []),
    ...(job.verbosity ? [`-${'v'.repeat(job.verbosity)}`] : []),
    ...(job.job_tags ? ['-t', job.job_tags] : []),
    ...(job.skip_tags ? [`--skip-tags=${job.skip_tags}`] : []),
    '-i',
    '/runner/inventory',
    '-e',
    '@/runner/env/extravars',
    job.playbook,
  ];
}

/** The part of a job's environment that tells it about itself. */
export function playbookEnvironment(world: World, job: Job): Record<string, string> {
  const collections = '/runner/requirements_collections:~/.ansible/collections:/usr/share/ansible/collections';
  return {
    JOB_ID: String(job.id),
    AWX_HOST: world.host,
    INVENTORY_ID: String(job.inventory),
    MAX_EVENT_RES: '700000',
    PROJECT_REVISION: job.scm_revision,
    ANSIBLE_ROLES_PATH: '/runner/requirements_roles:~/.ansible/roles:/usr/share/ansible/roles:/etc/ansible/roles',
    ANSIBLE_COLLECTIONS_PATH: collections,
    ANSIBLE_COLLECTIONS_PATHS: collections,
    ANSIBLE_SSH_CONTROL_PATH_DIR: '/runner/cp',
  };
}
