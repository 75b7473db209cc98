import { describe, expect, test } from '@jest/globals';
import type { TemplateType } from '../../../src/controller/templates/templates.ts';
import { prepare } from '../../../src/launch/prepare/prepare.ts';
import type { LaunchOrder, PromptInputs } from '../../../src/launch-inputs.ts';
import { contextOf } from './context.ts';

interface World {
  type?: TemplateType;
  mayStart?: boolean;
  /** What the launch description says. */
  description?: Record<string, unknown>;
}

/** Prepares a launch of template 42 on a controller that has no inventory. */
async function prepared(prompts: PromptInputs, order: Partial<LaunchOrder> = {}, world: World = {}) {
  const { type = 'job_template', mayStart, description = { ask_limit_on_launch: true } } = world;
  const capabilities = mayStart === undefined ? {} : { user_capabilities: { start: mayStart } };
  const context = contextOf(({ path }) => {
    if (path.startsWith('unified_job_templates/'))
      return { results: [{ id: 42, type, name: 'Deploy', summary_fields: capabilities }] };
    return path.startsWith('inventories/') ? { results: [] } : description;
  });
  const query = { id: 42, name: undefined, organization: undefined, type: undefined };
  const ended = await prepare(context, {
    template: query,
    prompts,
    ignoredFields: 'fail',
    failOnChanges: false,
    ...order,
  }).catch((error: unknown) => error);
  return { ended, posts: context.asked.filter(({ method }) => method === 'POST') };
}

describe('a prompt that the template does not take, with an unknown name', () => {
  const asked: PromptInputs = { limit: 'web1', inventory: 'Nowhere' };

  test('is refused for both reasons', async () => {
    const { ended } = await prepared(asked);
    expect(ended).toMatchObject({
      message: expect.stringMatching(
        /^Job template 42 "Deploy" was not launched, because it would fail or differ from the request:\n/,
      ),
      problems: [
        { text: expect.stringContaining('`inventory`: the template does not prompt for it') },
        { text: expect.stringContaining('`inventory`: no object named "Nowhere" was found') },
      ],
    });
  });

  test('need not be found where it is left out anyway', async () => {
    const { ended } = await prepared(asked, { ignoredFields: 'warn' });
    expect(ended).toMatchObject({
      request: { limit: 'web1' },
      leftOut: [{ field: 'inventory', asked: 'Nowhere' }],
    });
  });

  test('has to be found where the template takes it, whatever else is left out', async () => {
    const description = { ask_inventory_on_launch: true };
    const { ended } = await prepared(asked, { ignoredFields: 'warn' }, { description });
    expect(ended).toMatchObject({ problems: [{ text: expect.stringContaining('no object named') }] });
  });
});

test('of variables only those are reported as left out that the template does not take', async () => {
  const survey = { name: '', spec: [{ variable: 'stage', type: 'text', required: false }] };
  const context = contextOf(({ path }) => {
    if (path.startsWith('unified_job_templates/'))
      return { results: [{ id: 42, type: 'job_template', name: 'Deploy' }] };
    return path.endsWith('survey_spec/') ? survey : { survey_enabled: true, ask_limit_on_launch: true };
  });
  const ended = await prepare(context, {
    template: { id: 42, name: undefined, organization: undefined, type: undefined },
    prompts: { extra_vars: { stage: 'production', version: '1', replicas: 2 }, verbosity: 1 },
    ignoredFields: 'warn',
    failOnChanges: false,
  });
  expect(ended.request.extra_vars).toEqual({ stage: 'production' });
  expect(ended.leftOut).toEqual([
    { field: 'verbosity', asked: 1 },
    { field: 'extra_vars', asked: { version: '1', replicas: 2 } },
  ]);
});

test('a user who may not start the template is reported before the launch', async () => {
  const { ended, posts } = await prepared({}, {}, { mayStart: false });
  expect(ended).toMatchObject({
    problems: [{ text: expect.stringContaining('This user is not permitted to start the template') }],
  });
  expect(posts).toEqual([]);
});

test.each([true, undefined])('who may, or of whom that is unknown, may launch (%s)', async (mayStart) => {
  const { ended } = await prepared({}, {}, mayStart === undefined ? {} : { mayStart });
  expect(ended).toMatchObject({ template: { id: 42 } });
});

describe('an update', () => {
  test('has no survey, asks for nothing and needs no inventory', async () => {
    const { ended } = await prepared({}, {}, { type: 'project', description: { can_update: true } });
    expect(ended).toMatchObject({
      prompts: {
        survey: [],
        info: { surveyEnabled: false, inventoryNeeded: false, variablesNeeded: [], passwordsNeeded: [] },
      },
    });
  });

  test('of a manual project is refused', async () => {
    const { ended } = await prepared({}, {}, { type: 'project', description: { can_update: false } });
    expect(ended).toMatchObject({
      message: `Project 42 "Deploy" was not launched:
- A manual project cannot be updated, because it has no source control.`,
    });
  });
});

test('a launch description without a survey has no questions', async () => {
  const { ended } = await prepared({ limit: 'web1' });
  expect(ended).toMatchObject({ prompts: { survey: [] } });
});

describe('a survey', () => {
  const spec = { spec: [{ variable: 'version', type: 'text', required: true, default: '' }] };

  /** The paths that are asked for template 42, by what its list entry and its description say of a survey. */
  async function asked(listed: boolean, described: boolean) {
    const context = contextOf(({ path }) => {
      if (path.startsWith('unified_job_templates/'))
        return { results: [{ id: 42, type: 'job_template', name: 'Deploy', survey_enabled: listed }] };
      return path.endsWith('survey_spec/') ? spec : { ask_limit_on_launch: true, survey_enabled: described };
    });
    const query = { id: 42, name: undefined, organization: undefined, type: undefined };
    const order = { template: query, prompts: {}, ignoredFields: 'fail', failOnChanges: false } as const;
    const ended = await prepare(context, order).catch((error: unknown) => error);
    return { ended, paths: context.asked.slice(1).map(({ path }) => path) };
  }

  const paths = ['job_templates/42/launch/', 'job_templates/42/survey_spec/'];
  const refused = { problems: [{ text: expect.stringContaining('version') }] };

  test('is read once, whichever reply names it first', async () => {
    expect(await asked(true, true)).toMatchObject({ ended: refused, paths });
    expect(await asked(false, true)).toMatchObject({ ended: refused, paths });
  });

  test('that is off by the launch description is not asked', async () => {
    expect(await asked(true, false)).toMatchObject({ ended: { prompts: { survey: [] } } });
    expect((await asked(false, false)).paths).toEqual(paths.slice(0, 1));
  });
});
