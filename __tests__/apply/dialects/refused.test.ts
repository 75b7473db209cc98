import { describe, expect, test } from '@jest/globals';
import { wording } from '../../unit/words.ts';
import { onBench } from '../controller.ts';

const TEMPLATE = 'name: T, project: {name: Application, organization: Acme}, playbook: deploy.yml';

/** Expects that a file is refused with these problems and no others. */
async function refuse(text: string, problems: readonly string[], environment = {}): Promise<void> {
  await onBench(async (bench) => {
    const refused = wording(bench.plan(text, { environment })).then(
      () => '',
      (error: Error) => error.message,
    );
    const [, ...lines] = (await refused).split('\n- ');
    expect(lines).toEqual(problems.map((problem) => `tower.yml:${problem}`));
    expect(bench.writes).toEqual([]);
  });
}

describe('Jinja', () => {
  const only =
    "write the value, use `lookup('env', 'NAME')`, or mark a text that Ansible must not evaluate with `!unsafe`";
  test.each([
    ['a variable', '{{ limit }}'],
    ['a statement', '{% if prod %}web{% endif %}'],
    ['a comment', 'web{# all of them #}'],
    ['another lookup', "{{ lookup('file', 'x') }}"],
    ['another filter of a lookup', "{{ lookup('env', 'SET') | upper }}"],
    ['a lookup of two variables', "{{ lookup('env', 'SET', 'OTHER') }}"],
    ['a lookup next to a variable', "{{ lookup('env', 'SET') }}-{{ site }}"],
  ])('refuses %s', async (_name, limit) => {
    await refuse(
      `controller_templates:\n  - ${TEMPLATE.replaceAll(', p', '\n    p')}\n    limit: ${JSON.stringify(limit)}\n`,
      [`5: controller_templates[0].limit contains a Jinja expression that only Ansible can evaluate; ${only}`],
      { SET: 'web', OTHER: 'x' },
    );
  });

  test('reports only the template of an item, and everything that is wrong with the other items', async () => {
    await refuse(
      `controller_hosts:
  - &first {name: "{{ host }}", inventory: {name: Production, organization: Acme}, nonsense: 1}
  - <<: *first
    name: web9
`,
      [
        `2: controller_hosts[0].name contains a Jinja expression that only Ansible can evaluate; ${only}`,
        '3: controller_hosts[1].nonsense is not a known field of a host; must be one of description, enabled, instance_id, inventory, name, state, variables',
      ],
    );
  });

  test('does not report that what refers to the item cannot be found', async () => {
    const schedule =
      'controller_schedules: [{name: s, unified_job_template: Lost, rrule: "DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1"}]';
    await refuse(`controller_templates: [{name: Lost, project: "{{ p }}"}]\n${schedule}`, [
      `1: controller_templates[0].project contains a Jinja expression that only Ansible can evaluate; ${only}`,
    ]);
    await refuse(`controller_templats: [{name: Lost}]\n${schedule}`, [
      '1: controller_templats is not a known list of the collections; did you mean `controller_templates`?',
    ]);
  });

  test('refuses a list that is an expression', async () => {
    await refuse('controller_templates: "{{ all_templates }}"', [
      `1: controller_templates contains a Jinja expression that only Ansible can evaluate; ${only}`,
    ]);
  });

  test.each([
    ["{{ lookup('env', 'NONE') }}"],
    // Without `true`, Ansible uses an empty text and not the default.
    ["{{ lookup('env', 'NONE') | default('web') }}"],
    ["{{ lookup('env', 'NONE') | default(lookup('env', 'NONE'), true) }}"],
  ])('names the environment variable that is not set: %s', async (limit) => {
    await refuse(
      `controller_templates: [{${TEMPLATE}, limit: ${JSON.stringify(limit)}}]`,
      [
        "1: controller_templates[0].limit needs the environment variable `NONE`, which is empty or not set; set it in the step's `env`, or add `| default('…', true)`",
      ],
      { NONE: '' },
    );
  });

  test('leaves expressions in our own lists alone, as Ansible evaluates them in the job', async () => {
    await onBench(async (bench) => {
      const own = `job_templates: [{${TEMPLATE}, ask_inventory_on_launch: true, extra_vars: {motd: "{{ greeting }}"}}]\ncontroller_labels: [{name: new, organization: Acme}]`;
      expect((await bench.plan(own)).plan.changes.map(({ title }) => title)).toEqual([
        'job template "T"',
        'label "new" (Acme)',
      ]);
    });
  });
});

describe('values that Ansible reads differently', () => {
  test.each([
    [
      'variables: {at: 22:30}',
      '1: controller_hosts[0].variables.at has no quotes, and Ansible reads it as a number or a time; put it in quotes, or write the number that is meant',
    ],
    [
      'variables: {key: !vault "$ANSIBLE_VAULT;1.1"}',
      "1: controller_hosts[0].variables.key is encrypted with Ansible Vault, which `apply` cannot decrypt; use `lookup('env', 'NAME')` with a secret of the workflow",
    ],
  ])('refuses %s', async (variables, problem) => {
    await refuse(`controller_hosts: [{name: new, inventory: {name: Production, organization: Acme}, ${variables}}]`, [
      problem,
    ]);
  });

  test('refuses a tag in our own lists', async () => {
    await onBench(async (bench) => {
      await expect(
        wording(bench.plan('hosts: [{name: new, description: !unsafe x}]\ncontroller_hosts: []')),
      ).rejects.toThrow(/has a YAML tag, which the API does not support/);
    });
  });

  test('refuses a file that is encrypted as a whole', async () => {
    await onBench(async (bench) => {
      await expect(wording(bench.plan('$ANSIBLE_VAULT;1.1;AES256\n6162'))).rejects.toThrow(
        "is encrypted with Ansible Vault. Decrypt it, and use `lookup('env', 'NAME')` for each secret",
      );
    });
  });
});

describe('lists and options', () => {
  test.each([
    [
      'controller_settings: {A: 1, B: 2}',
      '1: controller_settings is a variable of the collections that `apply` does not manage (entries: 2); move it to another file, or set `unsupported: warn`',
    ],
    [
      'eda_projects: [{name: x}]',
      '1: eda_projects is a variable of the collections that `apply` does not manage (entries: 1); move it to another file, or set `unsupported: warn`',
    ],
    [
      'controller_templtes: [{name: x}]',
      '1: controller_templtes is not a known list of the collections; did you mean `controller_templates`?',
    ],
    [
      'aap_hostname: tower.example.com',
      '1: aap_hostname is an option of the connection, which the inputs of the action set; move it to another file, or set `unsupported: warn`',
    ],
    [
      'aap_configuration_enforce_defaults: true',
      '1: aap_configuration_enforce_defaults is an option of the collections that `apply` does not know; move it to another file, or set `unsupported: warn`',
    ],
  ])('refuses %s', async (text, problem) => {
    await refuse(text, [problem]);
  });

  test.each([
    ['copy_from: Deploy', 'copy_from cannot be set: `apply` does not copy objects; write all fields of the object'],
    [
      'new_name: U',
      'new_name cannot be set: `apply` does not rename or move objects; rename it on the controller, and write the new name',
    ],
    [
      'custom_virtualenv: /venv',
      'custom_virtualenv cannot be set: the controller has no virtual environments any more; set an execution environment',
    ],
    [
      'state: exists',
      'state must be `present` or `absent`: `apply` always changes an existing object to what the file says',
    ],
    [
      'credentials: [Machine], credential: Vault',
      'credential and `credentials` set the same field to different values; keep one of them',
    ],
    [
      'related: {schedules: [{name: x}]}',
      'related.schedules is not read below `related`; write it next to `name`, or as a list of its own',
    ],
    ['related: [x]', 'related must be a mapping, not a list of 1'],
    ['survey: {spec: [{variable: a b, type: text}]}', 'survey.spec[0].variable is not a valid Ansible variable name'],
  ])('refuses a template with %s', async (key, problem) => {
    await refuse(`controller_templates: [{${TEMPLATE}, ${key}}]`, [`1: controller_templates[0].${problem}`]);
  });

  test('refuses an absent node, at its line', async () => {
    await refuse(
      `controller_workflows:
  - name: W
    organization: Acme
    simplified_workflow_nodes:
      - identifier: a
        unified_job_template: {name: Deploy, type: job_template}
        extra_data: {version: "1"}
      - identifier: b
        unified_job_template: Deploy
        state: absent
`,
      [
        '10: controller_workflows[0].simplified_workflow_nodes[1].state cannot be `absent`: nodes that the file does not list are deleted; remove the node and the links to it',
      ],
    );
  });
});

test('plans the deletion of an absent object', async () => {
  await onBench(async (bench) => {
    const { plan } = await bench.plan(
      'controller_labels: []\ncontroller_hosts: [{name: web1, inventory: {name: Production, organization: Acme}, state: absent}]',
    );
    expect(plan.changes.map(({ action, title }) => `${action} ${title}`)).toEqual(['delete host "web1" (Production)']);
  });
});
