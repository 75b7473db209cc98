import { describe, expect, test } from '@jest/globals';
import type { LaunchRequest } from '../../../src/launch/launch-request.ts';
import type { Template } from '../../../src/launch/prepare/find-template.ts';
import { droppedByNodes } from '../../../src/launch/prepare/workflow-node-prompts.ts';
import { answered, CANCELLED, contextOf } from './context.ts';

const workflow: Template = {
  id: 70,
  type: 'workflow_job_template',
  name: 'Roll out',
  organization: '',
  mayStart: true,
  hasSurvey: false,
};

const node = (id: unknown, name: string, kind = 'job') => ({
  summary_fields: { unified_job_template: { id, name, unified_job_type: kind } },
});

/** What would be dropped in a workflow of these nodes, whose templates prompt for the limit where their ids are given. */
async function dropped(
  nodes: unknown[],
  asking: number[] = [],
  request: LaunchRequest = { limit: 'web1' },
  of = workflow,
) {
  const context = contextOf(({ path }) => {
    if (path.startsWith('workflow_job_templates/70/')) return { results: nodes };
    const ids = (/id__in=([\d,]+)/.exec(path)?.[1] ?? '').split(',').map(Number);
    const rows = ids.map((id) => ({
      id,
      ask_limit_on_launch: asking.includes(id),
      limit: true,
      ask_tags_on_launch: 1,
    }));
    return { results: [null, ...rows] };
  });
  const sentences = (await droppedByNodes(context, of, request)).map(({ text }) => text);
  return { sentences, paths: context.asked.map(({ path }) => path) };
}

const NODES = 'workflow_job_templates/70/workflow_nodes/?order_by=id&page_size=200';

test('a node whose template does not prompt is named, with the switch', async () => {
  const { sentences, paths } = await dropped([node(5, 'Deploy'), node(6, 'Smoke test'), node(5, 'Deploy')], [6]);
  expect(sentences).toEqual([
    `\`limit\`: the workflow prompts for it, but "Deploy" in it does not and would run on all hosts that the template's own limit allows. Enable "Prompt on launch" for Limit on that template (\`ask_limit_on_launch\`), unless this is intended.`,
  ]);
  expect(paths).toEqual([NODES, 'job_templates/?id__in=5,6&page_size=200']);
});

test('of many nodes ten are named and the others counted', async () => {
  const many = (count: number) =>
    dropped(Array.from({ length: count }, (_, index) => node(index + 1, `t${index + 1}`)));
  const [ten] = (await many(10)).sentences;
  expect(ten).toContain('"t9", "t10" in it do not and would');
  expect(ten).toContain('on those templates');
  expect((await many(12)).sentences[0]).toContain('"t9", "t10" and 2 more in it do not');
});

test('workflows in the workflow are looked at as such', async () => {
  const { sentences, paths } = await dropped([node(5, 'Deploy'), node(71, 'Inner', 'workflow_job')], [5]);
  expect(paths).toEqual([
    NODES,
    'job_templates/?id__in=5&page_size=200',
    'workflow_job_templates/?id__in=71&page_size=200',
  ]);
  expect(sentences).toEqual([expect.stringContaining('"Inner" in it does not')]);
});

test.each([
  [{}, true],
  [{ ask_variables_on_launch: true }, false],
  [{ survey_enabled: true }, false],
])('variables stop before a workflow in the workflow that does not take them: %j', async (switches, stops) => {
  const nodes = [node(5, 'Deploy'), node(71, 'Inner', 'workflow_job')];
  const context = contextOf(({ path }) => ({ results: path === NODES ? nodes : [{ id: 71, ...switches }] }));
  const sentences = (await droppedByNodes(context, workflow, { extra_vars: { a: 1 } })).map(({ text }) => text);
  expect(context.asked.map(({ path }) => path)).toEqual([NODES, 'workflow_job_templates/?id__in=71&page_size=200']);
  const words = /^`extra_vars`: the workflow prompts for it, but "Inner" in it does not and would run without them/;
  expect(sentences).toEqual(stops ? [expect.stringMatching(words)] : []);
});

describe('nothing is said, and no more asked than needed', () => {
  test.each<[string, unknown[], LaunchRequest, Template, string[]]>([
    ['of another template', [node(5, 'Deploy')], { limit: 'web1' }, { ...workflow, type: 'job_template' }, []],
    ['without a prompt', [node(5, 'Deploy')], {}, workflow, []],
    [
      'of what is not handed on, and of no variables',
      [node(71, 'Inner', 'workflow_job')],
      { extra_vars: {}, labels: [1] },
      workflow,
      [],
    ],
    ['of variables for jobs, which they reach', [node(5, 'Deploy')], { extra_vars: { a: 1 } }, workflow, [NODES]],
    [
      'of nodes that take no prompts, or are none',
      [node(5, 'Sync', 'project_update'), node(6, 'Approve', 'workflow_approval'), node('x', 'Odd'), null, {}],
      { limit: 'web1' },
      workflow,
      [NODES],
    ],
  ])('%s', async (_name, nodes, request, of, paths) => {
    expect(await dropped(nodes, [], request, of)).toEqual({ sentences: [], paths });
  });

  test('of a template that cannot be seen', async () => {
    const context = contextOf(({ path }) => ({ results: path === NODES ? [node(5, 'Deploy')] : [] }));
    expect(await droppedByNodes(context, workflow, { limit: 'web1' })).toEqual([]);
  });

  test('where the nodes may not be read', async () => {
    expect(
      await droppedByNodes(
        contextOf(() => answered(403)),
        workflow,
        { limit: 'web1' },
      ),
    ).toEqual([]);
  });

  test('where the workflow was cancelled meanwhile: that ends it', async () => {
    const context = contextOf((_asked, heard) => {
      heard.cancel();
      return answered(502);
    });
    await expect(droppedByNodes(context, workflow, { limit: 'web1' })).rejects.toBe(CANCELLED);
  });
});
