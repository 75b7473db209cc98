import { describe, expect, test } from '@jest/globals';
import { resolveLookup } from '../../../../src/apply/read/dialects/env-lookup.ts';

const environment = { SET: 'web', OTHER: 'db', EMPTY: '' };

const resolved = (expression: string): string | undefined => {
  const found = resolveLookup(expression, environment);
  return found?.kind === 'value' ? found.value : undefined;
};

describe('a lookup of an environment variable', () => {
  test.each([
    [" lookup('env', 'SET') ", 'web'],
    ['lookup("ansible.builtin.env","SET")', 'web'],
    ["lookup('env', 'SET') | default('other', true)", 'web'],
    ["lookup('env', 'SET') | default('other')", 'web'],
    ["lookup('env', 'SET', default='other')", 'web'],
    ["lookup('env', 'NONE') | default('other', true)", 'other'],
    ["lookup('env', 'NONE') | d('other', boolean=True)", 'other'],
    ["lookup('env', 'EMPTY') | default('other', true)", 'other'],
    ["lookup('env', 'NONE') | default('', true)", ''],
    ["lookup('env', 'NONE', default='other')", 'other'],
    ["lookup('env', 'NONE') | default(lookup('env', 'OTHER'), true)", 'db'],
    ["lookup('env', 'NONE') | default(lookup('env', 'EMPTY'), true) | default('last', true)", 'last'],
  ])('%s gives %j', (expression, value) => {
    expect(resolved(expression)).toBe(value);
  });

  test.each([
    ["lookup('env', 'NONE')", 'NONE'],
    ["lookup('env', 'EMPTY')", 'EMPTY'],
    ["lookup('env', 'NONE') | default('other')", 'NONE'],
    ["lookup('env', 'toString')", 'toString'],
  ])('%s is not set', (expression, name) => {
    expect(resolveLookup(expression, environment)).toEqual({ kind: 'unset', name });
  });

  test.each([
    '',
    'SET',
    "'SET'x",
    'lookup(env, SET)',
    "lookup('file', 'SET')",
    "lookup('env', 'SET', 'OTHER')",
    "lookup('env', 'SET', errors='ignore')",
    "lookup('env', 'SET') + 'x'",
    "lookup('env', 'SET') | upper",
    "lookup('env', 'SET') | default(omit)",
    "lookup('env', 'SET') | default('x', false)",
    "lookup('env', 'SET'",
    "lookup('env', 'it\\'s')",
    "query('env', 'SET')",
  ])('is not %s', (expression) => {
    expect(resolveLookup(expression, environment)).toBeUndefined();
  });
});
