import { describe, expect, test } from '@jest/globals';
import { onBench } from './controller.ts';

const LABEL = 'labels: [{name: x, organization: Acme}]\n';
const TEMPLATE = '{name: Deploy, organization: Acme';

/** Parts that `apply` does not support, and what is said of each. */
const PARTS: readonly [string, RegExp][] = [
  [
    'workflow_approvals: [{name: a}, {name: b}]',
    /workflow_approvals has 2 objects and is not a collection that `apply` supports; must be one of/,
  ],
  ['activity_stream: [{id: 1}]', /activity_stream has 1 object and is not a collection/],
  ['settings: {a: 1}', /settings has 1 object and is not a collection/],
  ['instances: null', /instances has no objects and is not a collection/],
  [
    `job_templates: [${TEMPLATE}, opa_query_path: x}]`,
    /job_templates\[0\]\.opa_query_path is not a known field of a job template; must be one of/,
  ],
  [
    `job_templates: [${TEMPLATE}, natural_key: {name: Deploy}, related: {access_list: [{username: a}]}}]`,
    /job_templates\[0\]\.related\.access_list is a part of a job template that `apply` does not support/,
  ],
  [
    'workflow_job_templates: [{name: Flow, organization: Acme, nodes: [{identifier: a, unified_job_template: Deploy, shiny: 1}]}]',
    /nodes\[0\]\.shiny is not a known node field; must be one of/,
  ],
  [
    'workflow_job_templates: [{name: Flow, organization: Acme, nodes: [{identifier: a, approval: {name: Go?, color: red}}]}]',
    /nodes\[0\]\.approval\.color is not a field of an approval; there are description, name, timeout/,
  ],
  [
    `job_templates: [${TEMPLATE}, survey_spec: {spec: [{variable: a, type: text}], theme: dark}}]`,
    /survey_spec\.theme is not a field of a survey; there are description, name, spec/,
  ],
];

describe('a part of a file that is not supported', () => {
  test.each(PARTS)('%s fails and names it', async (text, words) => {
    await onBench(async (bench) => {
      const error = await bench.apply(`${LABEL}${text}`).catch((one: Error) => one.message);
      expect(error).toMatch(/^The files contain 1 problem, so nothing was changed:\n- tower\.yml:2: /);
      expect(error).toMatch(words);
      expect(bench.writes).toEqual([]);
    });
  });

  test.each(PARTS)('%s is left out and listed with `unsupported: warn`', async (text, words) => {
    await onBench(async (bench) => {
      const { plan, leftOut } = await bench.apply(`${LABEL}${text}`, { unsupported: 'warn' });
      expect(leftOut.map((one) => one.text)).toEqual([expect.stringMatching(words)]);
      expect(leftOut[0]?.text).toMatch(/^tower\.yml:2: /);
      expect(plan.changes.map(({ title }) => title)).toContain('label "x" (Acme)');
    });
  });

  test.each(['job_templtes: []', `job_templates: [${TEMPLATE}, playbok: x}]`])(
    '%s is a typing error, which is never left out',
    async (text) => {
      await onBench(async (bench) => {
        await expect(bench.plan(text, { unsupported: 'warn' })).rejects.toThrow(/did you mean/);
      });
    },
  );

  test('empty parts of an export have nothing to lose', async () => {
    await onBench(async (bench) => {
      const text = `job_templates: [${TEMPLATE}, opa_query_path: null, natural_key: {name: Deploy}, related: {access_list: [], hosts: null}}]`;
      expect((await bench.plan(text)).plan).toEqual({ changes: [], unchanged: 1 });
    });
  });
});
