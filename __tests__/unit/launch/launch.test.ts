import { describe, expect, test } from '@jest/globals';
import { launch, traceLaunch } from '../../../src/launch/launch.ts';
import { createLaunchIdVariable } from '../../../src/launch/launch-id.ts';
import type { LaunchRequest } from '../../../src/launch/launch-request.ts';
import type { TemplatePrompts } from '../../../src/launch/prepare/check-prompts.ts';
import type { Template } from '../../../src/launch/prepare/find-template.ts';
import { worded, wording } from '../words.ts';
import { type Answer, answered, contextOf, launchInfo, lost, row } from './context.ts';

const template: Template = {
  id: 42,
  type: 'job_template',
  name: 'Deploy',
  organization: 'Acme',
  mayStart: true,
  hasSurvey: false,
};

function prompts(...asks: string[]): TemplatePrompts {
  return { info: launchInfo(Object.fromEntries(asks.map((ask) => [ask, true]))), survey: [] };
}

const takesVariables = prompts('ask_variables_on_launch');
const launchVariable = createLaunchIdVariable({ run_id: '1' }, 'mine');

/** A controller with this user and these jobs of the template. */
function world(user: unknown, jobs: unknown): Answer {
  return ({ path }) => (path === 'me/' ? user : jobs);
}

const me = { results: [{ id: 3, username: 'deployer' }] };
const jobs = { results: [row(8)] };

describe('what is noted before a launch', () => {
  const trace = (asks: TemplatePrompts, request: LaunchRequest, given = true, answer = world(me, jobs)) => {
    const context = contextOf(answer);
    return traceLaunch(context, template, asks, request, given ? launchVariable : undefined).then((noted) => ({
      noted,
      paths: context.asked.map(({ path }) => path),
      signals: context.asked.map(({ options }) => options.signal === context.signal),
    }));
  };

  test('is the launch id, in the variables where the template takes any', async () => {
    const { noted, paths } = await trace(takesVariables, { extra_vars: { a: 1 }, limit: 'web1' });
    expect(noted).toMatchObject({
      launchId: 'mine',
      request: { extra_vars: { github_actions: { run_id: '1', launch_id: 'mine' }, a: 1 }, limit: 'web1' },
    });
    expect(noted.before).toBeUndefined();
    expect(paths).toEqual([]);
  });

  const before = { userId: 3, newestJobId: 8 };
  test.each<[string, TemplatePrompts, LaunchRequest, boolean]>([
    ['a template that takes no variables', prompts('ask_limit_on_launch'), { limit: 'web1' }, true],
    ['a workflow that does not want it', takesVariables, { limit: 'web1' }, false],
    ['a `github_actions` of the user’s own', takesVariables, { extra_vars: { github_actions: 'mine' } }, true],
  ])('is the user and the newest job: %s', async (_name, asks, request, given) => {
    const { noted, paths, signals } = await trace(asks, request, given);
    expect(noted).toEqual({ template, info: asks.info, survey: [], request, launchId: undefined, before });
    expect(paths).toEqual(['me/', 'unified_jobs/?unified_job_template=42&order_by=-id&page_size=1']);
    expect(signals).toEqual([true, true]);
  });

  const noVariables = prompts();
  test('counts no job where the template has none', async () => {
    const { noted } = await trace(noVariables, {}, true, world(me, { results: [] }));
    expect(noted.before).toEqual({ userId: 3, newestJobId: 0 });
  });

  test.each<[string, unknown, unknown]>([
    ['no user is shown', { results: [] }, jobs],
    ['the jobs may not be seen', me, answered(403)],
    ['the user may not be seen', answered(401), jobs],
    ['the reply has another shape', me, {}],
    ['what answers is no controller', me, 'a page'],
  ])('is nothing where %s: that does not hinder the launch', async (_name, user, list) => {
    const { noted } = await trace(noVariables, {}, true, world(user, list));
    expect(noted.before).toBeUndefined();
  });

  const page = answered(200, { fromApi: false, transient: true });
  test('is asked for again after a page in place of the user, which may pass', async () => {
    let pages = 1;
    const context = contextOf(({ path }) => (path !== 'me/' ? jobs : pages-- > 0 ? page : me), { retryForMs: 60_000 });
    const noted = await traceLaunch(context, template, noVariables, {}, undefined);
    expect(noted.before).toEqual(before);
  });

  test('is nothing where such a page stays', async () => {
    const context = contextOf(
      async ({ path }, { clock }) => {
        if (path !== 'me/') return jobs;
        await clock.sleep(10_000);
        return page;
      },
      { retryForMs: 60_000 },
    );
    const noted = await traceLaunch(context, template, noVariables, {}, undefined);
    expect(noted.before).toBeUndefined();
  });

  test.each<[string, Error]>([
    ['a lost connection', lost()],
    ['a controller that is away', answered(502)],
    ['a fault of ours', new TypeError('a fault')],
  ])('is not done without after %s', async (_name, error) => {
    await expect(wording(trace(noVariables, {}, true, world(me, error)))).rejects.toBe(error);
  });
});

describe('the launch', () => {
  const launched = async (answer: Answer, request: LaunchRequest = { limit: 'web1' }) => {
    const context = contextOf(answer);
    const trace = await traceLaunch(context, template, takesVariables, request, launchVariable);
    const ended = await launch(context, trace).catch((error: unknown) => error);
    return { ended, posts: context.asked.filter(({ method }) => method === 'POST') };
  };

  test('posts what was asked for, with the launch id, and the job in the reply is ours', async () => {
    const { ended, posts } = await launched(() => row(9));
    expect(ended).toMatchObject({ job: { id: 9 }, how: 'created', launchedByThisRun: true });
    expect(posts.map(({ path, body }) => [path, body])).toEqual([
      ['job_templates/42/launch/', { limit: 'web1', extra_vars: { github_actions: launchVariable } }],
    ]);
  });

  test('whose reply was lost is looked for, not repeated', async () => {
    const found = { results: [row(9, { extra_vars: JSON.stringify({ github_actions: launchVariable }) })] };
    const { ended, posts } = await launched(({ method }) => (method === 'POST' ? lost() : found));
    expect(ended).toMatchObject({ job: { id: 9 }, how: 'adopted', launchedByThisRun: true });
    expect(posts).toHaveLength(1);
  });

  test('that is refused says what to do next', async () => {
    const { ended } = await launched(() => answered(400));
    expect(worded(ended)).toMatchObject({
      message:
        'The controller answered 400. Nothing was launched. Change the inputs or the template, as the controller says.',
    });
  });
});
