import {
  command,
  debug,
  loop,
  ok,
  type Playbook,
  type RunContext,
  type Seed,
  type Survey,
  type Task,
} from 'tower-deploy-simulator';
import type { Variant } from '../../harness/variant.ts';
import { book } from '../odd-playbooks.ts';

const question = (variable: string): Survey['spec'][number] => ({
  ...{ type: 'text', min: 1, max: 20, default: '', required: true, variable },
  ...{ question_name: variable, question_description: '' },
});

/** What the recorded jobs did: show a version on each host, and wait on the first. */
function deploy({ hosts }: Variant): (context: RunContext) => Playbook {
  const [db1, web1, web2] = [hosts('db1'), hosts('web1'), hosts('web2')];
  return ({ vars }) => {
    const paused = { changed: false, rc: 0, stderr: '', stdout: 'Paused for 2.01 seconds', delta: 2, echo: true };
    const times = { start: '2026-11-30 07:39:31.584004', stop: '2026-11-30 07:39:33.595734' };
    const tasks: Task[] = [
      {
        name: 'Show the version',
        action: 'ansible.builtin.debug',
        line: 6,
        order: [`+${db1}`, `+${web1}`, `+${web2}`, web1, db1, web2],
        result: debug(`version ${String(vars['version'] ?? 'none')}`),
      },
      {
        name: 'Wait',
        action: 'ansible.builtin.pause',
        line: 9,
        runOnce: true,
        seconds: 2,
        notes: ['Pausing for 2 seconds', "(ctrl+C then 'C' = continue early, ctrl+C then 'A' = abort)", ''],
        result: ok({ ...paused, ...times, user_input: '' }),
      },
    ];
    return book('vars_only.yml', { name: 'Deploy', hosts: 'all', tasks });
  };
}

const slow = ({ vars }: RunContext): Playbook => {
  const items = Array.from({ length: Number(vars['seconds'] ?? 60) }, (_, index) => index);
  const task: Task = {
    name: 'Sleep one step',
    action: 'ansible.builtin.command',
    line: 6,
    runOnce: true,
    seconds: 1.2,
    result: loop(items, () => command(['sleep', '1'])),
  };
  return book('slow.yml', { name: 'Slow', hosts: 'all', tasks: [task] });
};

/** The templates of the controller behind the gateway, by their recorded ids. */
export function gatewayTemplates(
  variant: Variant,
): Pick<Seed, 'job_templates' | 'workflow_job_templates' | 'workflow_nodes' | 'approval_templates'> {
  const { shift, name } = variant;
  const run = { playbook: deploy(variant) };
  const base = { organization: 2 + shift, inventory: 2 + shift, project: 8 + shift, playbook: 'vars_only.yml', run };
  const template = (id: number, title: string) => ({ id: id + shift, name: name(title), ...base });
  const survey = { name: '', description: '', spec: [question('app_version'), question('env_name')] };
  return {
    job_templates: [
      { ...template(10, 'Deploy vars only'), asks: ['variables'] },
      template(11, 'Deploy plain'),
      {
        ...template(14, 'Slow parallel'),
        asks: ['variables'],
        allow_simultaneous: true,
        playbook: 'slow.yml',
        run: { playbook: slow },
      },
      { ...template(17, 'Set stats'), playbook: 'stats.yml' },
      { ...template(18, 'Survey'), survey_enabled: true, survey },
      template(19, 'Same Name'),
      { ...template(20, 'Same Name'), organization: 3 + shift, project: 9 + shift },
    ],
    workflow_job_templates: [{ id: 22 + shift, name: name('WF approval'), organization: 2 + shift }],
    approval_templates: [{ id: 23 + shift, name: name('Approve production') }],
    workflow_nodes: [
      {
        ...{ id: 1 + shift, workflow_job_template: 22 + shift, identifier: 'gate' },
        ...{ unified_job_template: 23 + shift, success_nodes: [2 + shift] },
      },
      {
        ...{ id: 2 + shift, workflow_job_template: 22 + shift, identifier: 'deploy' },
        unified_job_template: 11 + shift,
      },
    ],
  };
}
