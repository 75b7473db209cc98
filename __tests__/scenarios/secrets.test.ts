import { expect, test } from '@jest/globals';
import { DEMO, type Run } from 'tower-deploy-simulator';
import { controllerLines, onStage, runsOn } from './support/scenario.ts';

/** A playbook that prints a text, as one does that shows its variables. */
function printing(text: string): Run['playbook'] {
  const res = { msg: text, changed: false, _ansible_verbose_always: true };
  const task = {
    name: `Show ${text}`,
    action: 'ansible.builtin.debug',
    line: 3,
    result: { status: 'ok' as const, res },
  };
  return () => ({ file: 'show.yml', plays: [{ name: 'Show', hosts: 'all', tasks: [task] }] });
}

test("a survey's password that the playbook prints is hidden in the log", async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const template = sim.world.job_templates.get(DEMO.survey);
    if (template) template.run = { ...template.run, playbook: printing('the password is topsecret-1') };
    const extra_vars = 'version: 1.4.2\nstage: staging\ndb_password: topsecret-1';
    const seen = await step({ template_id: String(DEMO.survey), extra_vars });
    expect(seen.conclusion).toBe('success');
    expect(seen.raw).toContain('::add-mask::topsecret-1');
    expect(controllerLines(seen).join('\n')).toContain('the password is ***');
    expect(seen.launches[0]?.body).toMatchObject({ extra_vars: { db_password: 'topsecret-1' } });
  });
});

test("a credential's password and the Basic header are hidden wherever they appear", async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const password = sim.passwords['admin'] ?? '';
    const basic = Buffer.from(`admin:${password}`).toString('base64');
    const template = sim.world.job_templates.get(DEMO.password);
    const reported = `ssh s3cret-of-ssh, ${password}, ${basic}`;
    if (template) template.run = { ...template.run, playbook: printing(reported) };
    const credential_passwords = 'ssh_password: s3cret-of-ssh\nbecome_password: s3cret-of-sudo';
    const seen = await step({ template_id: String(DEMO.password), credential_passwords, username: 'admin', password });
    expect(seen.conclusion).toBe('success');
    expect(controllerLines(seen).join('\n')).toContain('ssh ***, ***, ***');
    expect(JSON.stringify(seen.raw.filter((line) => !line.startsWith('::add-mask::')))).not.toContain(basic);
  });
});

test('an error of the controller that repeats a secret is printed without it', async () => {
  await onStage({}, async ({ sim, step }) => {
    const body = JSON.stringify({ variables_needed_to_start: ["'db_password' value topsecret-1 is too large"] });
    sim.faults.add({ method: 'POST', path: '/launch/', kind: 'json', status: 400, body });
    const extra_vars = 'version: 1.4.2\nstage: staging\ndb_password: topsecret-1';
    const seen = await step({ template_id: String(DEMO.survey), extra_vars });
    expect(seen.conclusion).toBe('failure');
    expect(seen.annotations[0]?.message).toContain("'db_password' value *** is too large");
  });
});
