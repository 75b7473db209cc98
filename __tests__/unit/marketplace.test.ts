import { expect, test } from '@jest/globals';
import { actions, declaration } from '../../scripts/actions.mjs';

/* What GitHub's Marketplace and the form of an action require. */

const MAX_DESCRIPTION = 125;
const COLOURS = ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'];

test('the main action has the branding that the Marketplace requires', () => {
  const { branding } = declaration('.') as { branding?: { icon: string; color: string } };
  expect(branding?.icon).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(COLOURS).toContain(branding?.color);
});

test.each(actions)('the name, the description and the author of %s are short enough', (folder) => {
  const { name, description, author } = declaration(folder) as Record<string, unknown>;
  for (const text of [name, description, author]) expect(text).toMatch(/^\S[^\n]*\S$/);
  expect(String(description).length).toBeLessThanOrEqual(MAX_DESCRIPTION);
});

test('no two actions have the same name', () => {
  const names = actions.map((folder) => (declaration(folder) as { name?: string }).name);
  expect(new Set(names).size).toBe(actions.length);
});

test.each(actions)('the inputs and outputs of %s have names that GitHub allows, and descriptions', (folder) => {
  const { inputs = {}, outputs = {} } = declaration(folder) as Record<
    'inputs' | 'outputs',
    Record<string, { description?: string }>
  >;
  const all = Object.entries({ ...inputs, ...outputs });
  expect(all.filter(([name]) => !/^[A-Za-z_][\w-]*$/.test(name))).toEqual([]);
  expect(all.filter(([, { description = '' }]) => description.trim() === '')).toEqual([]);
});
