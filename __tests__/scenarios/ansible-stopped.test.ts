import { describe, expect, test } from '@jest/globals';
import { DEMO, failed, type Playbook } from 'tower-deploy-simulator';
import { badSerial, deadWorker, missingHandler, missingRole, noVaultSecret } from '../contract/jobs/playbooks.ts';
import { inRepository, runsPlaybook } from './support/playbooks.ts';
import { controllerLines, onStage, runsOn, type Seen } from './support/scenario.ts';

const errors = ({ annotations }: Seen) => annotations.filter(({ level }) => level === 'error');
const plain = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\p{Cc}\[[0-9;]*m/gu, ''));

const HANDLER =
  "The requested handler 'Restart nginx' was not found in either the main handlers list nor in the listening handlers list";
const SERIAL = "The field 'serial' has an invalid value, which includes an undefined variable.. 'batch' is undefined";
const WORKER = 'A worker was found in a dead state';
const ROLE = "the role 'nosuchrole' was not found in /runner/project/roles:/usr/share/ansible/roles:/runner/project";
const VAULT = 'Attempting to decrypt but no vault secrets found';

/** A playbook with the error that stops it, and what the sentence on it ends with. */
const STOPPED: [name: string, playbook: () => Playbook, said: string, where: string, inSummary: string][] = [
  [
    'a handler is missing',
    missingHandler,
    HANDLER,
    ' (last task: "Change", nohandler.yml:5)',
    ' (last task: `Change`, `nohandler.yml:5`)',
  ],
  [
    'a worker process died',
    deadWorker,
    WORKER,
    ' (last task: "Killed", deadworker.yml:5)',
    ' (last task: `Killed`, `deadworker.yml:5`)',
  ],
  ['`serial` has an undefined variable', badSerial, SERIAL, ' (badserial.yml:7)', ' (`badserial.yml:7`)'],
  ['a role is missing, and the recap counts no failed host', missingRole, ROLE, ' (norole.yml:6)', ' (`norole.yml:6`)'],
  ['no vault secret is there', noVaultSecret, VAULT, '', ''],
];

describe.each(STOPPED)('%s', (_name, playbook, said, where, inSummary) => {
  test.each(['all', 'failures', 'none'])('is in error, annotation and summary with `log: %s`', async (log) => {
    await onStage({}, async ({ sim, step }) => {
      runsPlaybook(sim, DEMO.plain, playbook());
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.plain), log });
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['log_complete']]).toEqual([
        'failure',
        'failed',
        'true',
      ]);
      const sentence = `Ansible stopped: ${said}${where}`;
      const [annotation, ...others] = errors(seen);
      expect(others).toEqual([]);
      expect(annotation).toMatchObject({ properties: { title: 'Ansible stopped' } });
      expect(annotation?.message.split('\n')).toEqual([
        sentence,
        expect.stringMatching(/^Job \d+ "Plain": failed/),
        `Open the job: ${seen.outputs['job_url']}`,
      ]);
      expect(seen.summary).toContain(`#### What failed\n\n- Ansible stopped: \`${said}\`${inSummary}\n`);
      expect([annotation?.message, seen.summary].join('\n')).not.toContain('No failed task was reported');
      const printed = plain(controllerLines(seen)).filter((line) => line.startsWith('ERROR! '));
      expect(printed).toEqual(log === 'none' ? [] : [`ERROR! ${said}`]);
      if (log === 'failures') expect(plain(controllerLines(seen))[0]).toBe(`ERROR! ${said}`);
    });
  });
});

test('the annotation is at the file and line that the error names', async () => {
  await inRepository({ 'badserial.yml': 9 }, async (env) => {
    await onStage({}, async ({ sim, step }) => {
      runsPlaybook(sim, DEMO.plain, badSerial());
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.plain), playbook_root: '.', log: 'none' }, { env });
      expect(errors(seen)[0]?.properties).toMatchObject({ file: 'badserial.yml', line: '7' });
    });
  });
});

/** A task fails on a host before Ansible stops: both are reasons. */
function failsBefore(): Playbook {
  const playbook = missingHandler();
  const [play] = playbook.plays;
  const before = {
    name: 'Check',
    action: 'ansible.builtin.command',
    line: 3,
    result: (host: string) => (host === 'web2' ? failed('no space left') : undefined),
  };
  const order = ['+db1', '+web1'];
  const tasks = [before, ...(play?.tasks ?? []).map((task) => ({ ...task, order }))];
  return { ...playbook, plays: [{ name: 'Deploy', hosts: 'all', tasks }] };
}

test.each(['all', 'failures', 'none'])(
  'tasks that failed before are reported as well, and no relaunch is advised, with `log: %s`',
  async (log) => {
    await onStage({}, async ({ sim, step }) => {
      runsPlaybook(sim, DEMO.plain, failsBefore());
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.plain), log });
      expect(errors(seen).map(({ message }) => message.split('\n')[0])).toEqual([
        `Ansible stopped: ${HANDLER} (last task: "Change", nohandler.yml:5)`,
        'Task "Check" (nohandler.yml:3) failed on web2: no space left',
      ]);
      expect(errors(seen).at(-1)?.message).toMatch(/\nJob \d+ "Plain": failed/);
      expect(seen.summary).not.toContain('retry_failed_hosts');
    });
  },
);

test.each(['all', 'failures', 'none'])('of a workflow the node is named, with `log: %s`', async (log) => {
  await onStage({}, async ({ sim, step }) => {
    runsPlaybook(sim, DEMO.failing, missingHandler());
    runsOn(sim, 1500);
    const seen = await step({ template_id: String(DEMO.wfUnhandled), log });
    expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
    const [annotation, ...others] = errors(seen);
    expect(others).toEqual([]);
    expect(annotation?.message.split('\n')[0]).toBe(
      `Ansible stopped: ${HANDLER} (node "deploy", last task: "Change", nohandler.yml:5)`,
    );
    expect(annotation?.message).toContain('\nWorkflow node "deploy" (Failing): failed after');
    expect(seen.summary).toContain(
      `- Ansible stopped: \`${HANDLER}\` (node deploy, last task: \`Change\`, \`nohandler.yml:5\`)`,
    );
  });
});

const HOSTILE_ERROR = [
  'ERROR! first topsecret-1 @octocat <img src=x> [link](https://evil.example) ::error::forged ##[error]x `code`',
  '::error::second line',
  '::set-output name=status::successful',
];

test.each(['all', 'failures', 'none'])(
  'secrets in the error are masked and nothing in it takes effect, with `log: %s`',
  async (log) => {
    await onStage({}, async ({ sim, step }) => {
      runsPlaybook(sim, DEMO.survey, { ...missingHandler(), stops: HOSTILE_ERROR });
      runsOn(sim);
      const extra_vars = 'version: 1.4.2\nstage: staging\ndb_password: topsecret-1';
      const seen = await step({ template_id: String(DEMO.survey), extra_vars, log });
      const [annotation, verdict, ...others] = errors(seen);
      expect([others, seen.outputs['status']]).toEqual([[], 'failed']);
      for (const { message } of [annotation, verdict].filter((one) => one !== undefined)) {
        expect(message).toContain('Ansible stopped: first *** @octocat <img src=x>');
        expect(message).not.toMatch(/^(?:::|##\[)/m);
      }
      expect(seen.summary).toMatch(/^- Ansible stopped: ``first \*\*\* @octocat/m);
    });
  },
);
