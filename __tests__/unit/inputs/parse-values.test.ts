import { describe, expect, test } from '@jest/globals';
import {
  parseBoolean,
  parseDuration,
  parseId,
  parseList,
  parsePositiveDuration,
  parseUrl,
} from '../../../src/inputs/values/parse-values.ts';

describe('durations', () => {
  test.each([
    ['90', 90_000],
    ['0.5', 500],
    ['90s', 90_000],
    ['30m', 1_800_000],
    ['1h30m', 5_400_000],
    ['1h30m15s', 5_415_000],
    ['0', 0],
  ])('%s is %d ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  test.each(['-5', '5 minutes', '1d', 'm', '1m1h', '30m ago', '1e3', '999999h', 'NaN', '０'])(
    '%s is refused',
    (text) => {
      expect(() => parseDuration(text)).toThrow(/must be a duration of at most 24 days/);
    },
  );

  test('zero is refused where a wait needs time', () => {
    expect(() => parsePositiveDuration('0s')).toThrow(
      /must be a duration above zero, such as `90`, `90s`, `30m` or `1h30m`\./,
    );
  });
});

describe('truth values are those of the YAML 1.2 core schema', () => {
  test.each(['true', 'True', 'TRUE'])('%s', (text) => expect(parseBoolean(text)).toBe(true));
  test.each(['false', 'False', 'FALSE'])('%s', (text) => expect(parseBoolean(text)).toBe(false));
  test.each(['yes', 'no', '1', '0', 'on', 'tRue'])('%s is refused', (text) => {
    expect(() => parseBoolean(text)).toThrow(/must be `true` or `false`/);
  });
});

describe('ids', () => {
  test.each([42, 2147483647])('a positive integer: %d', (id) => expect(parseId(String(id))).toBe(id));
  test.each(['0', '-1', '4.2', '42x', '0x2a', '1e3', '2147483648', '99999999999999999999'])('%s is refused', (text) => {
    expect(() => parseId(text)).toThrow(/must be a numeric id/);
  });
});

describe('lists', () => {
  test.each([
    ['deploy,migrate', ['deploy', 'migrate']],
    ['deploy\nmigrate\n', ['deploy', 'migrate']],
    [' deploy , , migrate ', ['deploy', 'migrate']],
    ['["deploy", "1.10"]', ['deploy', '1.10']],
    ['[deploy, 1.10]', ['deploy', '1.10']],
    ['- deploy\n- 1.10', ['deploy', '1.10']],
    ['-web', ['-web']],
    ['---\n- deploy\n- migrate', ['deploy', 'migrate']],
    ['# what runs\n\n  - deploy', ['deploy']],
    ['#1, b', ['#1', 'b']],
    ['"deploy","migrate"', ['deploy', 'migrate']],
    ['"Deploy, production", \'AWS key\',\nplain', ['Deploy, production', 'AWS key', 'plain']],
    ['"Blue" hosts, red', ['"Blue" hosts', 'red']],
    ["'Twas, red", ["'Twas", 'red']],
    ['--- a', ['--- a']],
  ])('%j', async (text, items) => {
    expect(await parseList(text)).toEqual(items);
  });

  test.each(['[a, {b: c}]', '- a: 1'])('%j is refused', async (text) => {
    await expect(parseList(text)).rejects.toThrow(
      /must be words separated by commas or line breaks, or a YAML or JSON list of words\./,
    );
  });
});

describe('addresses', () => {
  test.each(['https://tower.example.com', 'http://127.0.0.1:8052/prefix/'])('%s', (text) => {
    expect(parseUrl(text).href).toContain(text);
  });
  test.each([
    ['tower.example.com', /must be a URL/],
    ['ftp://tower.example.com', /must begin with `https:` or `http:`, not `ftp:`\./],
    ['file:///etc/passwd', /must begin with `https:` or `http:`, not `file:`\./],
    ['https://user:secret@tower.example.com', /must not contain a user name or password\./],
  ])('%s is refused', (text, message) => {
    expect(() => parseUrl(text)).toThrow(message);
  });

  test('a refused address with a password does not show it', () => {
    expect(() => parseUrl('https://user:s3cret@tower.example.com')).toThrow(
      expect.not.stringContaining('s3cret') as unknown as Error,
    );
  });
});
