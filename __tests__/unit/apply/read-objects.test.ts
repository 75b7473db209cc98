import { describe, expect, test } from '@jest/globals';
import type { DesiredObject } from '../../../src/apply/read/desired.ts';
import { Problems } from '../../../src/apply/read/problems.ts';
import { readObjects } from '../../../src/apply/read/read-objects.ts';
import { parseResourceDocument } from '../../../src/inputs/yaml/resource-files.ts';

function read(text: string): { objects: DesiredObject[]; problems: string[] } {
  const problems = new Problems();
  const objects = readObjects(parseResourceDocument('tower.yml', text), problems);
  return { objects, problems: problems.lines.map(({ text }) => text) };
}

const FILE = `
organizations:
  - name: Acme
credentials:
  - name: deploy key
    organization: Acme
    credential_type: Machine
    inputs: {username: deploy, password: s3cret-value}
job_templates:
  - name: Deploy
    project: {name: Shop, organization: Acme}
    inventory: Production
    playbook: deploy.yml
    extra_vars:
      version: "1.10"
    ask_limit_on_launch: true
    credentials: [deploy key]
    labels: []
workflow_job_templates:
  - name: Release
    organization: Acme
    nodes:
      - identifier: go
        approval: {name: Go ahead?, timeout: 3600}
        success_nodes: [deploy]
      - identifier: deploy
        unified_job_template: {name: Deploy, type: job_template}
        limit: web
labels:
  - {name: prod, organization: Acme}
`;

test('a file is read as it is meant', () => {
  const { objects, problems } = read(FILE);
  expect(problems).toEqual([]);
  expect(objects.map(({ collection, name, place }) => [collection, name, place.line, place.path])).toEqual([
    ['organizations', 'Acme', 3, 'organizations[0]'],
    ['credentials', 'deploy key', 5, 'credentials[0]'],
    ['job_templates', 'Deploy', 10, 'job_templates[0]'],
    ['workflow_job_templates', 'Release', 20, 'workflow_job_templates[0]'],
    ['labels', 'prod', 30, 'labels[0]'],
  ]);
  const [, credential, template, workflow] = objects;
  expect(credential?.within['credential_type']).toMatchObject({ to: ['credential_types'], name: 'Machine' });
  expect(template?.fields.get('extra_vars')).toEqual({ kind: 'json', value: { version: '1.10' } });
  expect(template?.fields.get('project')).toMatchObject({
    value: { to: ['projects'], name: 'Shop', within: { organization: { name: 'Acme' } } },
  });
  expect(template?.lists.get('credentials')).toMatchObject([{ to: ['credentials'], name: 'deploy key' }]);
  expect(template?.lists.get('labels')).toEqual([]);
  expect(template?.nodes).toBeUndefined();
  expect(workflow?.nodes?.map(({ identifier, runs, success }) => [identifier, runs, success])).toEqual([
    ['go', { name: 'Go ahead?', description: '', timeout: 3600 }, ['deploy']],
    ['deploy', expect.objectContaining({ to: ['job_templates'], name: 'Deploy' }), []],
  ]);
});

describe('what is wrong is reported with file, line and path, all at once', () => {
  test.each<[string, string]>([
    ['job_template: []', '1: job_template is not a known collection; did you mean `job_templates`?'],
    ['projects: {}', '1: projects must be a list of projects, not a mapping'],
    ['teams:\n  - organization: Acme', '2: teams[0] must be a mapping with a `name`'],
    [
      'labels:\n  - name: a\n    colour: red',
      '3: labels[0].colour is not a known field of a label; must be one of name, organization',
    ],
    [
      'job_templates:\n  - name: a\n    credental: x',
      '3: job_templates[0].credental is not a known field of a job template',
    ],
    [
      'job_templates:\n  - name: a\n    credential: x',
      '3: job_templates[0].credential cannot be set: the API ignores it without an error',
    ],
    ['job_templates:\n  - name: a\n    forks: many', '3: job_templates[0].forks must be a whole number, not a string'],
    ['job_templates:\n  - name: a\n    job_type: plan', '3: job_templates[0].job_type must be one of "run", "check"'],
    [
      'job_templates:\n  - name: a\n    diff_mode: yes',
      '3: job_templates[0].diff_mode must be `true` or `false`, not a string',
    ],
    [
      'job_templates:\n  - name: a\n    labels: prod',
      '3: job_templates[0].labels must be a list of names, not a string',
    ],
    [
      'job_templates:\n  - name: a\n    labels:\n      - x\n      - 7',
      '5: job_templates[0].labels[1] must be a name, or a mapping',
    ],
    [
      'job_templates:\n  - name: a\n    inventory: {name: b, colour: red}',
      '3: job_templates[0].inventory.colour cannot be used to identify an object',
    ],
    [
      'labels:\n  - name: a\n    state: absent',
      '3: labels[0].state cannot be `absent`: the API does not delete labels',
    ],
    ['teams:\n  - name: a\n    state: gone', '3: teams[0].state must be `present` or `absent`'],
    ['teams:\n  - name: a\n    sync: true', '3: teams[0].sync cannot be set here'],
    [
      'hosts:\n  - name: web1:2222\n    inventory: a',
      '2: hosts[0].name must not contain a port: the controller would name the host "web1". Use that name, and set `ansible_port: 2222`',
    ],
    ['hosts:\n  - name: a\n    variables: "- a"', '3: hosts[0].variables must be a mapping'],
    ['hosts:\n  - name: a\n    variables: "a: 2024-01-01"', '3: hosts[0].variables contains a date'],
    ['hosts:\n  - name: a\n    variables: "a: !vault x"', '3: hosts[0].variables must not contain `!vault`'],
    ['hosts:\n  - name: a\n    variables: "a: [1"', '3: hosts[0].variables must be YAML or JSON'],
    [
      'projects:\n  - name: a\n    scm_branch: 1.5',
      '3: projects[0].scm_branch must be a string (put a number in quotes), not a number',
    ],
    [
      'job_templates:\n  - name: a\n    survey_spec:\n      spec:\n        - {variable: n, type: integer, min: 5, max: 2}',
      '5: job_templates[0].survey_spec.spec[0].min must not be above `max` (5 > 2)',
    ],
    [
      'workflow_job_templates:\n  - name: a\n    nodes:\n      - {identifier: x, unified_job_template: T, success_nodes: [y]}',
      '4: workflow_job_templates[0].nodes[0] links to "y", which is not a node of this workflow',
    ],
    [
      'workflow_job_templates:\n  - name: a\n    nodes:\n      - {identifier: x, unified_job_template: T, success_nodes: [y]}\n      - {identifier: y, unified_job_template: T, always_nodes: [x]}',
      '4: workflow_job_templates[0].nodes[0] is part of a cycle: x → y → x',
    ],
    [
      'workflow_job_templates:\n  - name: a\n    nodes:\n      - {identifier: x, approval: {name: ok, timeout: -1}}',
      '4: workflow_job_templates[0].nodes[0].approval.timeout must be a timeout in whole seconds (0 for no timeout)',
    ],
    ...[
      [
        '{sucess: {}}',
        'contains the unknown event `sucess`; must be one of started, success, error, workflow_approval',
      ],
      ['{success: x}', 'contains `success`, which must be a mapping with `message` and `body`'],
      ['{error: {text: x}}', 'contains the unknown key `error.text`; must be `message` or `body`'],
      ['{error: {body: 1}}', 'contains `error.body`, which must be a string'],
      ['{error: {message: "a\\nb"}}', 'contains a line break in `error.message`; only `body` can have several lines'],
      [
        '{workflow_approval: {asked: {}}}',
        'contains the unknown event `workflow_approval.asked`; must be one of running, approved',
      ],
    ].map(([messages = '', words = '']): [string, string] => [
      `notification_templates:\n  - name: a\n    messages: ${messages}`,
      `3: notification_templates[0].messages ${words}`,
    ]),
  ])('%s', (text, words) => {
    const { problems } = read(text);
    expect(problems.join('\n')).toContain(`tower.yml:${words}`);
  });

  test('a secret is never part of it', () => {
    const { problems } = read('credentials:\n  - name: a\n    inputs: s3cret-value\n    organization: [s3cret-value]');
    expect(problems).toHaveLength(2);
    expect(problems.join('\n')).not.toContain('s3cret-value');
  });
});
