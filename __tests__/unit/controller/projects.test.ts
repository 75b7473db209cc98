import { expect, test } from '@jest/globals';
import { wording } from '../words.ts';
import { giving } from './giving.ts';

const project = (reply: unknown) => {
  const { controller, options } = giving(reply);
  return controller.projects.get(8, options);
};

test('a project has what a launch needs of it, as far as the reply shows it', async () => {
  const shown = { name: 'Shop', scm_branch: '', allow_override: false };
  expect(await project(shown)).toEqual({ name: 'Shop', scmBranch: '', allowOverride: false });
  expect(await project({ scm_branch: null, allow_override: 'no' })).toEqual({
    name: '',
    scmBranch: undefined,
    allowOverride: undefined,
  });
  await expect(wording(project('a page'))).rejects.toThrow(
    /Unexpected reply instead of a project: it is not an object\./,
  );
});
