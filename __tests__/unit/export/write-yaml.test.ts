import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { Secret, SecretNames } from '../../../src/export/secret-names.ts';
import { writeYaml } from '../../../src/export/write-yaml.ts';
import { parseResourceDocument } from '../../../src/inputs/yaml/resource-files.ts';

const file = (description: string): string => writeYaml([['teams', [{ name: 'Ops', description }]]], new SecretNames());

/** Texts of one to three of these, which is every way in which they can meet. */
const PARTS = [
  'a',
  ' ',
  '\n',
  '\t',
  ':',
  '#',
  '-',
  '"',
  "'",
  '\\',
  '{',
  '1',
  '\r',
  '\u0085',
  '\u2028',
  'é',
  '\u0000',
  '\ufeff',
];
const TEXTS = PARTS.flatMap((one) => [
  one,
  ...PARTS.flatMap((two) => [one + two, ...PARTS.map((three) => one + two + three)]),
]);

test('every text comes back as it is', () => {
  const teams = TEXTS.map((description) => ({ name: 'x', description }));
  const { content } = parseResourceDocument('file', writeYaml([['teams', teams]], new SecretNames()));
  const read = (content as { teams: { description: string }[] }).teams.map(({ description }) => description);
  expect(TEXTS.filter((text, index) => read[index] !== text)).toEqual([]);
});

test('words that YAML 1.1 reads as other types are in quotes', () => {
  for (const word of [
    'yes',
    'No',
    'on',
    'null',
    '~',
    'n',
    '1.10',
    '2024-01-30',
    '0o17',
    '1_000',
    '12:30',
    '.inf',
    '=',
  ]) {
    expect(parse(file(word), { version: '1.1' })).toEqual({ teams: [{ name: 'Ops', description: word }] });
    expect(parse(file(word))).toEqual({ teams: [{ name: 'Ops', description: word }] });
  }
});

test('secrets whose names would be the same get names of their own, whatever the order', () => {
  const secrets = [
    new Secret(['a', 'password'], ['deploy key', 'password']),
    new Secret(['b', 'password'], ['deploy-key', 'password']),
    new Secret(['c', 'password'], ['Slack', 'token']),
    new Secret(['d', 'password'], ['ключ', 'ü']),
  ] as const;
  const names = [secrets, secrets.toReversed()].map((order) => {
    const all = new SecretNames();
    for (const secret of order) all.add(secret);
    return secrets.map((secret) => all.nameOf(secret));
  });
  expect(names[0]).toEqual(names[1]);
  expect(names[0]).toEqual([
    expect.stringMatching(/^TOWER_SECRET_DEPLOY_KEY_PASSWORD_[0-9A-F]{8}$/),
    expect.stringMatching(/^TOWER_SECRET_DEPLOY_KEY_PASSWORD_[0-9A-F]{8}$/),
    'TOWER_SECRET_SLACK_TOKEN',
    expect.stringMatching(/^TOWER_SECRET_[0-9A-F]{8}$/),
  ]);
  expect(new Set(names[0]).size).toBe(4);
});
