import type { Seed, Survey } from 'tower-deploy-simulator';
import type { Variant } from '../harness/variant.ts';
import { playbooks } from './playbooks.ts';

/** The survey that two of the templates had. */
const SURVEY: Survey = {
  name: '',
  description: '',
  spec: [
    {
      max: 20,
      min: 1,
      type: 'text',
      default: '',
      required: true,
      variable: 'app_version',
      question_name: 'Version',
      question_description: '',
    },
    {
      max: 40,
      min: 3,
      type: 'password',
      default: '',
      required: false,
      variable: 'db_password',
      question_name: 'DB password',
      question_description: '',
    },
    {
      max: 10,
      min: 1,
      type: 'integer',
      default: 2,
      required: false,
      variable: 'replicas',
      question_name: 'Replicas',
      question_description: '',
    },
    {
      type: 'multiplechoice',
      choices: ['staging', 'production'],
      default: 'staging',
      required: true,
      variable: 'env_name',
      question_name: 'Environment',
      question_description: '',
    },
  ],
};

/** Runs whose recap was stored before the results: their tasks are not marked. */
const UNMARKED = new Set(['inject', 'lost']);

type Template = NonNullable<Seed['job_templates']>[number];

/** The job templates, by their recorded ids. */
export function templates({ shift, name, hosts }: Variant): Template[] {
  const books = playbooks(hosts);
  const base = { organization: 2 + shift, inventory: 2 + shift, project: 8 + shift, credentials: [3 + shift] };
  const plain = (
    id: number,
    title: string,
    playbook: string,
    play: keyof typeof books,
    more: Partial<Template> = {},
  ) => ({
    id: id + shift,
    name: name(title),
    ...base,
    allow_simultaneous: true,
    playbook,
    run: { playbook: books[play], unmarkedTasks: UNMARKED.has(play), ...(play === 'slow' ? { eventLag: 720 } : {}) },
    ...more,
  });
  const vars: Partial<Template> = { asks: ['variables'] };
  const demo = { organization: 1 + shift, inventory: 1 + shift, project: 6 + shift, credentials: [1 + shift] };
  const other = { organization: 3 + shift, inventory: 5 + shift, project: 30 + shift, credentials: [] };
  return [
    plain(7, 'Demo Job Template', 'hello_world.yml', 'deploy', { ...demo, allow_simultaneous: false }),
    plain(11, 'Deploy plain', 'deploy.yml', 'deploy', { allow_simultaneous: false }),
    plain(12, 'Deploy all prompts', 'deploy.yml', 'deploy', { project: 9 + shift, asks: 'all' }),
    plain(13, 'Deploy vars only', 'deploy.yml', 'deploy', vars),
    plain(14, 'Survey', 'secrets.yml', 'secrets', { survey_enabled: true, survey: SURVEY }),
    plain(15, 'Survey and vars', 'secrets.yml', 'secrets', { ...vars, survey_enabled: true, survey: SURVEY }),
    plain(16, 'Fail', 'fail.yml', 'fail', vars),
    plain(17, 'Slow serial', 'slow.yml', 'slow', { ...vars, allow_simultaneous: false }),
    plain(18, 'Slow parallel', 'slow.yml', 'slow', vars),
    plain(19, 'Slow timeout 5s', 'slow.yml', 'slowly', { ...vars, timeout: 5 }),
    plain(20, 'Noisy', 'noisy.yml', 'noisy', { asks: ['variables', 'limit', 'verbosity'] }),
    plain(21, 'Set stats', 'setstats.yml', 'setStats', vars),
    plain(22, 'Inject', 'inject.yml', 'inject'),
    plain(23, 'Unreachable', 'unreachable.yml', 'lost'),
    plain(24, 'Syntax error', 'syntax.yml', 'syntax'),
    plain(25, 'Missing playbook removed later', 'deploy.yml', 'deploy'),
    plain(26, 'Sliced', 'deploy.yml', 'deploy', { asks: ['variables', 'job_slice_count'], job_slice_count: 2 }),
    plain(27, 'No inventory', 'deploy.yml', 'deploy', { inventory: null, asks: ['inventory'] }),
    plain(28, 'Same Name', 'deploy.yml', 'deploy'),
    plain(29, 'Git deploy', 'deploy.yml', 'deploy', { project: 9 + shift }),
    plain(31, 'Same Name', 'deploy.yml', 'deploy', other),
  ];
}

/** Templates that were made in the course of the recording. */
export function laterTemplates({ shift, name, hosts }: Variant): Template[] {
  const books = playbooks(hosts);
  const base = { organization: 2 + shift, inventory: 2 + shift, project: 8 + shift, allow_simultaneous: true };
  return [
    {
      id: 43 + shift,
      name: name('Long lines'),
      ...base,
      playbook: 'longline.yml',
      run: { playbook: books.long, unmarkedTasks: true },
    },
    {
      id: 44 + shift,
      name: name('Playbook removed'),
      ...base,
      playbook: 'removed.yml',
      run: { playbook: books.removed },
    },
    {
      id: 45 + shift,
      name: name('Asks password'),
      ...base,
      credentials: [6 + shift],
      playbook: 'deploy.yml',
      run: { playbook: books.deploy },
    },
  ];
}

/** The workflow templates and their nodes. */
export function workflows({
  shift,
  name,
}: Variant): Pick<Seed, 'workflow_job_templates' | 'workflow_nodes' | 'approval_templates'> {
  const base = { organization: 2 + shift, allow_simultaneous: true };
  const asking = { asks: ['variables', 'inventory', 'limit'] as ('variables' | 'inventory' | 'limit')[] };
  const [version] = SURVEY.spec;
  const survey = { name: '', description: '', spec: version ? [version] : [] };
  const node = (id: number, workflow: number, identifier: string, template: number, edges = {}) => ({
    id: id + shift,
    workflow_job_template: workflow + shift,
    identifier,
    unified_job_template: template + shift,
    ...edges,
  });
  return {
    workflow_job_templates: [
      { id: 32 + shift, name: name('WF two nodes'), ...base, ...asking },
      { id: 33 + shift, name: name('WF approval'), ...base },
      { id: 35 + shift, name: name('WF failing with handler'), ...base },
      { id: 36 + shift, name: name('WF failing unhandled'), ...base },
      { id: 37 + shift, name: name('WF survey'), ...base, survey_enabled: true, survey },
      { id: 38 + shift, name: name('WF slow'), ...base },
      { id: 39 + shift, name: name('WF nested'), ...base },
    ],
    approval_templates: [{ id: 34 + shift, name: name('Approve production'), description: 'please look' }],
    workflow_nodes: [
      node(1, 32, 'first', 21, { success_nodes: [2 + shift] }),
      node(2, 32, 'second', 13),
      node(3, 33, 'build', 13, { success_nodes: [4 + shift] }),
      node(4, 33, 'approve', 34, { success_nodes: [5 + shift] }),
      node(5, 33, 'prod', 13),
      node(6, 35, 'fails', 16, { failure_nodes: [7 + shift] }),
      node(7, 35, 'rescue', 13),
      node(8, 36, 'fails', 16, { success_nodes: [9 + shift] }),
      node(9, 36, 'never', 13),
      node(10, 37, 'only', 13),
      node(11, 38, 'slow', 18),
      node(12, 39, 'inner', 32),
    ],
  };
}
