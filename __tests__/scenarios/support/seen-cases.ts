import {
  changed,
  DEMO,
  debug,
  failed,
  loop,
  ok,
  type Play,
  type Seed,
  type Simulator,
  skipped,
  type Task,
  unreachable,
} from 'tower-deploy-simulator';
import { missingHandler } from '../../contract/jobs/playbooks.ts';
import { failsBefore, manyHosts, runsPlaybook, runsPlays, runsTasks } from './playbooks.ts';
import { runsOn } from './scenario.ts';

/** A step of which all that a user sees is kept in a file. */
export interface SeenCase {
  /** The file's name. */
  name: string;
  /** What happens, in words. */
  title: string;
  inputs: Record<string, string>;
  /** The folder of the action.yml; the main action's by default. */
  action?: string;
  seed?: () => Seed;
  /** Files of the checked-out repository, with so many lines. */
  files?: Record<string, number>;
  /** By default the whole job passes before its status is looked at for the first time: nothing depends on the machine. */
  plays?: (sim: Simulator) => void;
  /** The workflow is cancelled when this line is printed: the last one before a long silence. */
  cancelAt?: RegExp;
}

const HOUR_MS = 3_600_000;

const isLook = ({ method, path }: { method: string; path: string }): boolean =>
  method === 'GET' && /\/(jobs|workflow_jobs)\/\d+\/$/.test(path);

/**
 * So much time has passed at the first look at the job, and none after it until somebody cancels the job.
 * @param then is done at that look
 */
function standsStill(ms: number, then?: (sim: Simulator, path: string) => Promise<unknown>): (sim: Simulator) => void {
  return (sim) => {
    let looks = 0;
    let isCanceled = false;
    sim.on('request', async (request) => {
      isCanceled ||= request.method === 'POST' && request.path.endsWith('/cancel/');
      if (!isLook(request)) return;
      looks += 1;
      if (looks === 1) {
        sim.clock.advance(ms);
        await then?.(sim, request.path);
      } else if (isCanceled) sim.clock.advance(5000);
    });
  };
}

/** Time passes with each look at the workflow, until somebody has to approve; that is denied once it was told. */
function denied(sim: Simulator): void {
  let reported = 0;
  sim.on('request', async (request) => {
    const approval = sim.world.workflow_approvals.find(({ status }) => status === 'pending');
    if (approval === undefined) {
      if (isLook(request)) sim.clock.advance(10_000);
    } else if (request.path.includes('/workflow_nodes/')) {
      reported += 1;
      // The first one tells of it.
      if (reported === 2) await post(sim, `/api/v2/workflow_approvals/${approval.id}/deny/`);
    }
  });
}

async function post(sim: Simulator, path: string): Promise<unknown> {
  return await fetch(`${sim.url}${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${sim.tokens['admin']}` },
  });
}

const task = (name: string, line: number, result: Task['result'], more: Partial<Task> = {}): Task => ({
  name,
  action: 'ansible.builtin.command',
  line,
  result,
  ...more,
});

const numberOf = (host: string): number => Number(host.replace(/\D/g, ''));

/** Three hundred hosts: two are lost, forty have no room, and one has an old package. */
const rollout: Task[] = [
  task('Ping', 4, (host) =>
    [17, 208].includes(numberOf(host))
      ? unreachable(`Failed to connect to the host via ssh: connect to host ${host} port 22: No route to host`)
      : ok(),
  ),
  task('Unpack', 7, (host) => {
    if (numberOf(host) > 260) return failed('No space left on device');
    return numberOf(host) === 99 ? failed('The package needs libc 2.38, found 2.31') : changed();
  }),
  task('Restart', 12, changed(), { role: 'app', file: 'roles/app/tasks/main.yml' }),
];

const check: Task[] = [
  task('Write the configuration', 4, (host) =>
    host === 'db1'
      ? ok()
      : changed({
          diff: [
            { before: 'workers: 4\n', after: 'workers: 8\n', before_header: '/etc/app', after_header: '/etc/app' },
          ],
        }),
  ),
  task('Restart', 9, (host) => (host === 'web1' ? changed() : skipped()), {
    role: 'app',
    file: 'roles/app/tasks/main.yml',
  }),
];

/** Several plays: one fails at an item of a loop and goes on elsewhere, one has nobody to run on. */
const plays: Play[] = [
  {
    name: 'Get ready',
    hosts: 'all',
    tasks: [
      task('Look for an old lock', 5, failed('there is none'), { ignoreErrors: true }),
      task('Say hello', 9, debug('hello')),
    ],
  },
  {
    name: 'Install',
    hosts: 'web1,web2',
    tasks: [
      task('Install the packages', 15, (host) =>
        loop(['nginx', 'app'], (item) =>
          host === 'web2' && item === 'app' ? failed('No package app available') : changed(),
        ),
      ),
      task('Start the service', 21, changed(), { role: 'app', file: 'roles/app/tasks/main.yml' }),
    ],
  },
  { name: 'Tidy up the caches', hosts: 'caches', tasks: [task('Tidy', 30, changed())] },
];

/** A failure, and then a task that takes for ever. */
const endless: Task[] = [
  task('Drain', 4, (host) => (host === 'web2' ? failed('still 3 connections') : debug('ok'))),
  task('Wait for the others', 9, debug('ok'), { seconds: 100_000 }),
];

const template = (id: number): Record<string, string> => ({ template_id: String(id) });

export const SEEN_CASES: readonly SeenCase[] = [
  {
    name: 'dry-run',
    title: 'A dry run of a template with a survey; one value is ignored',
    inputs: {
      ...template(DEMO.survey),
      dry_run: 'true',
      limit: 'web1',
      ignored_fields: 'warn',
      extra_vars: 'version: 1.4.2\nstage: staging\ndb_password: correct-horse',
    },
  },
  {
    name: 'query',
    title: 'A query lists hosts',
    action: 'query',
    inputs: { resource: 'hosts', filters: 'inventory__name: Production', fields: 'id, name, enabled' },
  },
  {
    name: 'query-not-one',
    title: 'A query finds several templates instead of one',
    action: 'query',
    inputs: { resource: 'job_templates', filters: 'id__in: [42, 44]', fields: 'id, name', expect: 'one' },
  },
  {
    name: 'success',
    title: 'A deployment succeeds',
    inputs: { ...template(DEMO.deploy), limit: 'web1', extra_vars: 'version: 1.4.2' },
  },
  {
    name: 'failed-task',
    title: 'A task fails on one host; its file is in the repository',
    inputs: { ...template(DEMO.failing), playbook_root: 'ansible' },
    files: { 'ansible/failing.yml': 30 },
  },
  { name: 'unreachable', title: 'A host cannot be reached', inputs: template(DEMO.unreachable) },
  {
    name: 'syntax-error',
    title: 'The playbook cannot be read',
    inputs: { ...template(DEMO.syntax), playbook_root: '.' },
    files: { 'syntax.yml': 8 },
  },
  {
    name: 'ansible-stopped',
    title: 'Ansible stops the playbook because a handler is missing; only failures are shown',
    inputs: { ...template(DEMO.plain), log: 'failures' },
    plays: (sim) => {
      runsPlaybook(sim, DEMO.plain, missingHandler());
      runsOn(sim, HOUR_MS);
    },
  },
  {
    name: 'canceled',
    title: 'Somebody cancels the job on the controller',
    inputs: template(DEMO.slow),
    plays: standsStill(200_000, (sim, path) => post(sim, `${path}cancel/`)),
  },
  {
    name: 'workflow-cancelled',
    title: 'The workflow is cancelled, and the job with it',
    inputs: template(DEMO.plain),
    plays: (sim) => {
      runsTasks(sim, DEMO.plain, endless);
      standsStill(30_000)(sim);
    },
    cancelAt: /^ *TASK \[Wait for the others\]/,
  },
  {
    name: 'timed-out',
    title: 'The wait ends before the job does',
    inputs: { ...template(DEMO.plain), timeout: '3' },
    plays: (sim) => {
      runsTasks(sim, DEMO.plain, endless);
      standsStill(30_000)(sim);
    },
  },
  {
    name: 'error-before-start',
    title: 'The update of the project fails, so the controller cannot start the job',
    inputs: template(DEMO.error),
    plays: (sim) => {
      failsBefore(sim, DEMO.error);
      runsOn(sim, HOUR_MS);
    },
  },
  {
    name: 'many-hosts',
    title: 'Three hundred hosts, of which some fail; only failures are shown',
    inputs: { ...template(DEMO.plain), log: 'failures' },
    seed: () => manyHosts(300),
    plays: (sim) => {
      runsTasks(sim, DEMO.plain, rollout);
      runsOn(sim, HOUR_MS);
    },
  },
  {
    name: 'workflow-with-handler',
    title: 'A node of a workflow fails, and the workflow rolls back',
    inputs: template(DEMO.wfHandled),
  },
  {
    name: 'denied-approval',
    title: 'An approval in a workflow is denied',
    inputs: template(DEMO.wfApproval),
    plays: denied,
  },
  {
    name: 'workflow-failed',
    title: 'A node of a workflow fails, and nothing handles it',
    inputs: template(DEMO.wfUnhandled),
  },
  {
    name: 'two-plays',
    title: 'A task fails for good in the second of three plays, and one that is ignored before',
    inputs: template(DEMO.plain),
    plays: (sim) => {
      runsPlays(sim, DEMO.plain, plays);
      runsOn(sim, HOUR_MS);
    },
  },
  {
    name: 'log-failures',
    title: 'The same, and only what failed is shown',
    inputs: { ...template(DEMO.plain), log: 'failures' },
    plays: (sim) => {
      runsPlays(sim, DEMO.plain, plays);
      runsOn(sim, HOUR_MS);
    },
  },
  {
    name: 'log-none',
    title: 'The same, and nothing of the output is shown',
    inputs: { ...template(DEMO.plain), log: 'none' },
    plays: (sim) => {
      runsPlays(sim, DEMO.plain, plays);
      runsOn(sim, HOUR_MS);
    },
  },
  { name: 'hostile', title: 'The output of the playbook tries to be obeyed', inputs: template(DEMO.hostile) },
  {
    name: 'check-with-changes',
    title: 'A check finds what would change',
    inputs: { ...template(DEMO.deploy), job_type: 'check', diff_mode: 'true', fail_on_changes: 'true' },
    plays: (sim) => {
      runsTasks(sim, DEMO.deploy, check);
      runsOn(sim, HOUR_MS);
    },
  },
  {
    name: 'retried',
    title: 'A failed host succeeds when it is run again',
    inputs: { ...template(DEMO.flaky), retry_failed_hosts: '1' },
  },
  {
    name: 'refused',
    title: 'The template would ignore the limit, so nothing is launched',
    inputs: { ...template(DEMO.plain), limit: 'web1' },
  },
  {
    name: 'wrong-inputs',
    title: 'Two inputs are wrong',
    inputs: { ...template(DEMO.plain), timeout: 'soon', limt: 'web1' },
  },
];
