import { describe, expect, test } from '@jest/globals';
import type { TemplateQuery } from '../../../src/controller/templates/templates.ts';
import { findTemplate } from '../../../src/launch/prepare/find-template.ts';
import { type Answer, answered, contextOf, lost } from './context.ts';

const deploy = {
  id: 42,
  type: 'job_template',
  name: 'Deploy',
  summary_fields: { organization: { id: 1, name: 'Acme' }, user_capabilities: { start: true } },
};

/** Looks for a template; what was asked comes with it. */
async function find(query: Partial<TemplateQuery>, answer: Answer) {
  const context = contextOf(answer);
  const whole = { id: undefined, name: undefined, organization: undefined, type: undefined, ...query };
  const found = await findTemplate(context, whole).catch((error: unknown) => error);
  const ends = context.asked.every(({ options }) => options.signal === context.signal);
  return { found, paths: context.asked.map(({ path }) => path), ends };
}

const listed =
  (...rows: unknown[]): Answer =>
  () => ({ results: rows });

describe('a template', () => {
  test('has what is needed to launch it', async () => {
    const { found, paths, ends } = await find({ id: 42 }, listed(deploy));
    expect(found).toEqual({
      id: 42,
      type: 'job_template',
      name: 'Deploy',
      organization: 'Acme',
      mayStart: true,
      hasSurvey: false,
    });
    expect([paths, ends]).toEqual([['unified_job_templates/?id=42&page_size=200'], true]);
  });

  test('of which nothing more is known has none of it', async () => {
    const { found } = await find({ id: 42 }, listed({ ...deploy, summary_fields: {} }));
    expect(found).toMatchObject({ organization: '', mayStart: undefined, hasSurvey: false });
  });

  test('that is reported to have a survey is known to have one', async () => {
    const { found } = await find({ id: 42 }, listed({ ...deploy, survey_enabled: true }));
    expect(found).toMatchObject({ hasSurvey: true });
  });

  test('is none where its kind cannot be launched', async () => {
    const { found } = await find(
      { name: 'Clean up' },
      listed({ ...deploy, name: 'Clean up', type: 'system_job_template' }),
    );
    expect(found).toMatchObject({ name: 'ConfigurationError' });
  });

  test('of a name that exists twice is reported with what distinguishes them', async () => {
    const { found } = await find({ name: 'Deploy' }, listed(deploy, { ...deploy, id: 43, summary_fields: {} }));
    expect(found).toMatchObject({
      message: `2 templates have the name "Deploy". Nothing was launched. Set \`organization\`, \`template_type\` or \`template_id\`:
- \`template_id: 42\`, job_template, organization "Acme"
- \`template_id: 43\`, job_template, organization (none)`,
    });
  });

  test('that is another one is reported', async () => {
    const { found } = await find({ id: 42, type: 'project', organization: 'Other' }, listed(deploy));
    expect(found).toMatchObject({
      message: `No template with the id 42 (project, organization "Other") was found. Nothing was launched:
- Found instead: "job_template" 42 "Deploy" in organization "Acme".`,
    });
  });
});

describe('where all templates cannot be listed at once', () => {
  /** A controller without that list: it has these paths alone. */
  const having =
    (paths: Record<string, unknown>, otherwise: unknown = answered(404)): Answer =>
    ({ path }) =>
      path.startsWith('unified_job_templates/') ? answered(404) : (paths[path] ?? otherwise);

  test('each kind is asked for the id, until one has it', async () => {
    const { found, paths, ends } = await find({ id: 42 }, having({ 'projects/42/': { ...deploy, type: 'project' } }));
    expect(found).toMatchObject({ id: 42, type: 'project' });
    expect(paths.slice(1)).toEqual(['job_templates/42/', 'workflow_job_templates/42/', 'projects/42/']);
    expect(ends).toBe(true);
  });

  test('only the kind that is meant is asked', async () => {
    const { found, paths } = await find({ id: 42, type: 'inventory_source' }, having({ 'projects/42/': deploy }));
    expect(found).toMatchObject({ status: 404 });
    expect(paths.slice(1)).toEqual(['inventory_sources/42/']);
  });

  test('a kind that may not be seen is passed over, and a reply without a type has the one of its path', async () => {
    const { id, name } = deploy;
    const { found } = await find({ id: 42 }, having({ 'workflow_job_templates/42/': { id, name } }, answered(403)));
    expect(found).toMatchObject({ id: 42, type: 'workflow_job_template', name: 'Deploy' });
  });

  test.each([lost(), answered(500), answered(401)])('any other failure ends it: %s', async (error) => {
    const { found, paths } = await find({ id: 42 }, having({}, error));
    expect([found, paths.length]).toEqual([error, 2]);
  });

  test('a name cannot be looked for', async () => {
    const { found, paths } = await find({ name: 'Deploy' }, having({}));
    expect(found).toMatchObject({ status: 404 });
    expect(paths).toEqual(['unified_job_templates/?name=Deploy&page_size=200']);
  });

  test.each([lost(), answered(403)])('nor is it after another failure of the list: %s', async (error) => {
    const { found, paths } = await find({ id: 42 }, () => error);
    expect([found, paths.length]).toEqual([error, 1]);
  });
});
