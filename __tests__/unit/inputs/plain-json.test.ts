import { describe, expect, test } from '@jest/globals';
import { parseMapping } from '../../../src/inputs/yaml/parse-yaml.ts';
import { plainJsonMapping } from '../../../src/inputs/yaml/plain-json.ts';

describe('JSON is read as the YAML reader would', () => {
  test.each([
    '{}',
    '{"version": "2.1.0", "replicas": 3, "dry": false}',
    '{\n  "hosts": [{"name": "web1", "ports": [80, 443]}, {"name": "web2", "ports": []}],\n  "empty": {}\n}\n',
    '{"a \\" quoted: key": "línea\\n\\"quoted\\": yes", "b": "\\\\", "c": ":"}',
    '{"__proto__": {"x": 1}, "constructor": 2}',
    '{"ratio": 1.5, "negative": -3, "big": 9007199254740991}',
    '{"emoji": "\\ud83d\\ude00 😀", "slash": "\\/"}',
  ])('%s', (text) => {
    expect(plainJsonMapping(text)).toEqual(parseMapping(text));
    expect(Object.keys(plainJsonMapping(text) ?? {})).toEqual(Object.keys(parseMapping(text)));
  });
});

test.each([
  ['a number that prints otherwise', '{"version": 1.10}'],
  ['one beyond what a number holds', '{"id": 9007199254740993}'],
  ['one of those that prints as it is written', '{"id": 9007199254740992}'],
  ['one in a list', '{"versions": [1.1, 1.10]}'],
  ['an exponent', '{"id": 12e4567}'],
  ['a negative zero', '{"shift": -0}'],
  ['a key that is there twice', '{"limit": "web1", "limit": "all"}'],
  ['one deep inside', '{"app": {"a": [{"x": 1, "x": 2}]}}'],
  ['null', '{"version": null}'],
  ['null deep inside', '{"app": [{"port": null}]}'],
  ['YAML', 'version: 1.10'],
  ['a YAML mapping in braces', '{version: "1.10"}'],
  ['a list', '[1, 2]'],
  ['a word', '"version"'],
  ['what is cut', '{"version": '],
])('%s is left to the YAML reader', (_name, text) => {
  expect(plainJsonMapping(text)).toBeUndefined();
});
