import { describe, expect, test } from '@jest/globals';
import { AnsibleText } from '../../../src/ansible-variables.ts';
import { parseResourceDocument } from '../../../src/inputs/yaml/resource-files.ts';

const read = (list: string, value: string): unknown => {
  const { content } = parseResourceDocument('tower.yml', `${list}: [{name: ${value}}]`);
  return (content as Record<string, { name: unknown }[]>)[list]?.[0]?.name;
};

describe('a scalar in a list of the collections', () => {
  test.each([
    ['yes', true],
    ['Off', false],
    ['ON', true],
    ['no', false],
    ['true', true],
    ['y', 'y'],
    ['nO', 'nO'],
    ['"yes"', 'yes'],
    ['2026-12-01', '2026-12-01'],
    ['10.0.0.1', '10.0.0.1'],
    ['02:30', '02:30'],
    ['v1_0', 'v1_0'],
    ['5', 5],
    ['!unsafe "{{ a }}"', new AnsibleText('unsafe', '{{ a }}')],
    ['!unsafe 5', new AnsibleText('unsafe', '5')],
    ['!vault abc', new AnsibleText('vault', 'abc')],
    ['22:30', new AnsibleText('ambiguous', '22:30')],
    ['52:54:00:12:34:56', new AnsibleText('ambiguous', '52:54:00:12:34:56')],
    ['1_000', new AnsibleText('ambiguous', '1_000')],
    ['0b11', new AnsibleText('ambiguous', '0b11')],
    ['2026-12-01T10:00:00', new AnsibleText('ambiguous', '2026-12-01T10:00:00')],
    ["'22:30'", '22:30'],
  ])('%s is read as Ansible reads it', (text, value) => {
    expect(read('controller_hosts', text)).toEqual(value);
  });

  test('is read through anchors and merge keys, too', () => {
    const text = 'controller_hosts:\n  - &one {name: a, enabled: no}\n  - {<<: *one, name: b}\n';
    expect(parseResourceDocument('tower.yml', text).content).toEqual({
      controller_hosts: [
        { name: 'a', enabled: false },
        { name: 'b', enabled: false },
      ],
    });
  });
});

test.each(['yes', '22:30', '1_000'])('%s in our own list is a text', (text) => {
  expect(read('hosts', text)).toBe(text);
});
