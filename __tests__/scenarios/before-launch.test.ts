import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { onStage, runsOn, type Seen } from './support/scenario.ts';

const template_id = String(DEMO.deploy);

const messages = (seen: Seen, level: string): string[] =>
  seen.annotations.filter((annotation) => annotation.level === level).map(({ message }) => message);

const TEMPLATE =
  'The job uses it as plain text, unless the controller setting `ALLOW_JINJA_IN_EXTRA_VARS` is `always`. For a GitHub expression, put a `$` before the braces. Move any other template to the playbook or to the job template.';

describe.each([{ dry_run: 'true' }, { wait: 'false' }])('what may not be meant is a warning, with %j', (inputs) => {
  test('a template in a variable or a prompt', async () => {
    await onStage({}, async ({ step }) => {
      const extra_vars = 'version: "{{ vars.VERSION }}"\napp: {url: "https://{{ host }}"}';
      const seen = await step({ template_id, ...inputs, extra_vars, limit: '{{ vars.LIMIT }}' });
      expect([seen.conclusion, messages(seen, 'warning')]).toEqual([
        'success',
        [
          '`limit` contains a template such as `{{ name }}`, which Ansible uses as plain text there. For a GitHub expression, put a `$` before the braces.',
          `\`extra_vars\` contains a template such as \`{{ name }}\` in \`version\`, \`app.url\`. ${TEMPLATE}`,
        ],
      ]);
    });
  });

  test('not a template in a variable where the controller evaluates it', async () => {
    await onStage({}, async ({ sim, step }) => {
      const body = JSON.stringify({ ALLOW_JINJA_IN_EXTRA_VARS: 'always' });
      sim.faults.add({ path: /\/settings\/jobs\/$/, kind: 'json', status: 200, body });
      const seen = await step({ template_id, ...inputs, extra_vars: 'version: "{{ vars.VERSION }}"' });
      expect([seen.conclusion, seen.annotations]).toEqual(['success', []]);
      expect(seen.calls.filter((call) => call.includes('/settings/'))).toHaveLength(1);
    });
  });

  test('null from a variable of GitHub that is not set', async () => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ template_id, ...inputs, extra_vars: 'version:\nstage: null', skip_tags: 'null' });
      expect([seen.conclusion, messages(seen, 'warning')]).toEqual([
        'success',
        [
          '`extra_vars` sets `version` (line 1, column 9); `stage` (line 2, column 8) to null, which is also the value of an unset GitHub variable. Set the variable, or add it to `require`. Write `~` to send null.',
          '`skip_tags` is the word `null`, which `toJSON` of GitHub returns for an unset variable. Set the variable, or add this input to `require`.',
        ],
      ]);
    });
  });

  test.each([
    [{ extra_vars: 'version: null', require: 'extra_vars.version' }, 'extra_vars.version'],
    [{ extra_vars: 'version:\napp: {port: null}', require: 'extra_vars' }, 'extra_vars'],
    [{ limit: 'null', require: 'limit' }, 'limit'],
  ])('but is refused by `require`: %j', async (more, name) => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ template_id, ...inputs, ...more });
      expect([seen.conclusion, seen.requests]).toEqual(['failure', []]);
      expect(messages(seen, 'error')[0]).toContain(
        `- \`${name}\` is empty, but \`require\` lists it. Check that the variable or secret that it comes from is set.`,
      );
    });
  });

  test.each([
    [String(DEMO.wfTwoNodes), 'Workflow job template'],
    [String(DEMO.gitProject), 'Project'],
  ])('`retry_failed_hosts` on template %s, which is not a job template', async (id, type) => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({
        template_id: id,
        ...inputs,
        ...('wait' in inputs ? { wait: 'true' } : {}),
        retry_failed_hosts: '1',
      });
      expect(messages(seen, 'warning')).toEqual([
        expect.stringMatching(
          `^\`retry_failed_hosts\` has no effect: ${type} ${id} ".*" is not a job template. The controller relaunches only jobs of job templates on failed hosts. Remove the input.$`,
        ),
      ]);
    });
  });
});

describe('a token that may only read is refused before the launch', () => {
  test.each([
    ['a job template', DEMO.deploy],
    ['a workflow job template', DEMO.wfTwoNodes],
    ['a project', DEMO.gitProject],
    ['an inventory source', DEMO.inventorySource],
  ])('%s', async (_name, id) => {
    await onStage({}, async ({ sim, step }) => {
      for (const dry_run of ['true', 'false']) {
        const seen = await step({ template_id: String(id), dry_run, token: sim.tokens['read'] ?? '' });
        expect([seen.conclusion, seen.launches]).toEqual(['failure', []]);
        expect(seen.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
        expect(messages(seen, 'error')[0]).toContain(
          '- This user is not permitted to start the template, or the token has only the scope "read". Grant the Execute role (the Update role for projects and inventory sources), or create a token with the scope "write".',
        );
      }
    });
  });
});

test('a YAML error says what to put in quotes, before any request', async () => {
  await onStage({}, async ({ step }) => {
    const seen = await step({ template_id, extra_vars: 'version: {{ vars.VERSION }}\nurl: 5' });
    expect([seen.conclusion, seen.requests]).toEqual(['failure', []]);
    expect(messages(seen, 'error')[0]).toContain(
      '- `extra_vars` has errors in its YAML or JSON: line 1, column 10: `version` begins with a template such as `{{ name }}`, which YAML reads as a mapping. Put the whole value in quotes. For a GitHub expression, put a `$` before the braces',
    );
  });
});

test('inputs of the collection and of other actions are refused with the names here', async () => {
  await onStage({}, async ({ step }) => {
    const seen = await step({ template_id, controller_host: 'https://tower.example.com', tags: 'deploy' });
    expect([seen.conclusion, seen.requests]).toEqual(['failure', []]);
    const [error = ''] = messages(seen, 'error');
    for (const [name, near] of [
      ['controller_host', 'url'],
      ['tags', 'job_tags'],
    ])
      expect(error).toContain(`- \`${name}\` is not an input of this action. Did you mean \`${near}\`?`);
  });
});
