import { describe, expect, test } from '@jest/globals';
import { branchProblems } from '../../../src/launch/prepare/check-branch.ts';
import type { Template } from '../../../src/launch/prepare/find-template.ts';
import { answered, CANCELLED, contextOf } from './context.ts';

const template: Template = {
  id: 42,
  type: 'job_template',
  name: 'Deploy',
  organization: '',
  project: 8,
  mayStart: true,
  hasSurvey: false,
};

/** The problems with a branch where the project is shown like this. */
async function problems(project: unknown, asked: string | undefined, of = template) {
  const context = contextOf(() => project);
  return {
    found: (await branchProblems(context, of, { scm_branch: asked })).map(({ text }) => text),
    asked: context.asked.map(({ path }) => path),
  };
}

const fixed = { name: 'Shop', scm_branch: 'main', allow_override: false };

describe('a branch', () => {
  test('that the project does not let a job choose is refused', async () => {
    expect(await problems(fixed, 'release')).toEqual({
      found: [
        '`scm_branch`: project 8 "Shop" does not allow jobs to set the branch. Enable "Allow branch override" on the project (`allow_override`), or remove the input.',
      ],
      asked: ['projects/8/'],
    });
  });

  test.each<[string, unknown, string]>([
    ["that is the project's own", fixed, ' main '],
    ['that the project lets a job choose', { ...fixed, allow_override: true }, 'release'],
    ['of a project that does not say', { name: 'Shop' }, 'release'],
    ['of a project that cannot be read', answered(403), 'release'],
  ])('%s is not refused', async (_name, project, asked) => {
    expect((await problems(project, asked)).found).toEqual([]);
  });

  test('that is not given, or of a template without a project, needs no request', async () => {
    expect(await problems(fixed, undefined)).toEqual({ found: [], asked: [] });
    expect(await problems(fixed, 'release', { ...template, project: undefined })).toEqual({ found: [], asked: [] });
  });

  test('is not checked any more when the workflow is cancelled', async () => {
    const context = contextOf((_asked, heard) => {
      heard.cancel();
      return answered(502);
    });
    await expect(branchProblems(context, template, { scm_branch: 'release' })).rejects.toBe(CANCELLED);
  });
});
