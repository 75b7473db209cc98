import { describe, expect, test } from '@jest/globals';
import { createLaunchIdVariable, launchIdVariableOf, withLaunchIdVariable } from '../../../src/launch/launch-id.ts';

test('holds what is known and safe, and always the launch id', () => {
  const context = { ref: 'refs/heads/{{ x }}', actor: '{% x %}', sha: 'a{#b', repository: 'octocat/shop', run_id: '' };
  expect(createLaunchIdVariable(context, 'id')).toEqual({ repository: 'octocat/shop', launch_id: 'id' });
  expect(createLaunchIdVariable({ ref: 'a{b}', launch_id: 'forged' }, 'id')).toEqual({ ref: 'a{b}', launch_id: 'id' });
});

describe('beside the variables', () => {
  const mark = createLaunchIdVariable({}, 'id');

  test('of the launch, which stay as they are', () => {
    const variables = { a: 1 };
    expect(withLaunchIdVariable(variables, mark)).toEqual({ variables: { a: 1, github_actions: mark }, marked: true });
    expect(variables).toEqual({ a: 1 });
    expect(withLaunchIdVariable(undefined, mark)).toEqual({ variables: { github_actions: mark }, marked: true });
  });

  test.each([[null], [false], [''], [{ launch_id: 'x' }]])("the workflow's own %j wins", (own) => {
    expect(withLaunchIdVariable({ github_actions: own }, mark)).toEqual({
      variables: { github_actions: own },
      marked: false,
    });
  });
});

test.each([
  ['{"github_actions": {"launch_id": "id"}}', { launch_id: 'id' }],
  ['{"github_actions": "id"}', undefined],
  ['[]', undefined],
  ['not json', undefined],
  ['', undefined],
])('is read from %j', (extra_vars, mark) => {
  expect(launchIdVariableOf({ extra_vars })).toEqual(mark);
});
