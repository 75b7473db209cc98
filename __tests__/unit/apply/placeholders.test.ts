import { expect, test } from '@jest/globals';
import { Placeholders } from '../../../src/apply/plan/placeholders.ts';

const placeholder = (name: string): string => `\${TOWER_SECRET_${name}}`;
const [A, B] = [placeholder('A'), placeholder('B')];
const made = (): Placeholders => new Placeholders(new Map([['TOWER_SECRET_A', 'value']]));

test('replaces placeholders of secret keys only', () => {
  const isSecret = (key: string): boolean => key === 'password';
  expect(made().inMapping({ password: A, username: A }, undefined, isSecret)).toEqual({
    password: 'value',
    username: A,
  });
});

test('keeps what the controller has where a placeholder has no value', () => {
  const all = made();
  const given = { password: B, headers: { X: A, Y: B, Z: B }, url: B };
  const current = { password: '$encrypted$', headers: { Y: 'y' }, url: 'https://hook.example.com' };
  expect(all.inMapping(given, current, () => true)).toEqual({
    password: '$encrypted$',
    headers: { X: 'value', Y: 'y' },
    url: 'https://hook.example.com',
  });
  // Of `headers.Z` the controller has nothing.
  expect([...all.unset]).toEqual(['TOWER_SECRET_B']);
});

test('replaces the password in a URL, and nothing else in it', () => {
  const all = made();
  expect(all.inAddress(`https://ci:${A}@git.example.com/${A}`, '')).toBe(`https://ci:value@git.example.com/${A}`);
  expect(all.inAddress(`https://ci:${B}@git.example.com/`, 'https://ci:old@git.example.com/')).toBe(
    'https://ci:old@git.example.com/',
  );
});

test('leaves a hidden field as it is where nothing is known', () => {
  expect([made().inSecret(A, undefined), made().inSecret(B, 'key'), made().inSecret(B, undefined)]).toEqual([
    'value',
    'key',
    undefined,
  ]);
});
