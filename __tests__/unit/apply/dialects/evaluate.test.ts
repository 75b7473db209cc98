import { expect, test } from '@jest/globals';
import { AnsibleText } from '../../../../src/ansible-variables.ts';
import { evaluate } from '../../../../src/apply/read/dialects/evaluate.ts';

function evaluated(value: unknown, environment: Record<string, string> = {}) {
  const [masked, problems]: [string[], string[]] = [[], []];
  const result = evaluate(
    {
      environment,
      mask: (secrets) => masked.push(...secrets),
      note: (path, { id }) => problems.push(`${path.join('.')} ${id}`),
    },
    value,
    ['list'],
  );
  return { result, masked, problems };
}

test('resolves several lookups in one text, and keeps every other value', () => {
  const value = {
    url: "https://{{ lookup('env','A') }}:{{lookup('env','B')}}/",
    number: 1,
    none: null,
    list: [true, 'x'],
  };
  expect(evaluated(value, { A: 'host', B: '80' })).toEqual({
    result: { url: 'https://host:80/', number: 1, none: null, list: [true, 'x'] },
    masked: [],
    problems: [],
  });
});

test('takes what is between raw and endraw as it is', () => {
  const text = "{% raw %}{{ a }}{% endraw %} {{ lookup('env', 'B') }} {%raw%}{% b %}{%endraw%}";
  expect(evaluated(text, { B: 'b' })).toEqual({ result: '{{ a }} b {% b %}', masked: [], problems: [] });
  expect(evaluated('{% raw %}{{ a }}{% endraw %}{{ a }}').problems).toEqual(['list variables-template']);
  expect(evaluated('{% raw %}{{ a }}').problems).toEqual(['list variables-template']);
});

test('a value with braces stays a text', () => {
  const { result, problems } = evaluated("{{ lookup('env', 'A') }}", { A: "{{ lookup('env', 'B') }} {% x %}" });
  expect(result).toBe("{{ lookup('env', 'B') }} {% x %}");
  expect(problems).toEqual([]);
});

test('masks the values of variables whose names say that they are secret, and no others', () => {
  const lookup = (name: string): string => `{{ lookup('env', '${name}') }}`;
  const names = ['DB_PASSWORD', 'api_token', 'SSH_KEY', 'GH_PAT', 'REGION', 'PATCH'];
  const environment = Object.fromEntries(names.map((name) => [name, `value of ${name}`]));
  expect(evaluated(names.map(lookup), environment).masked).toEqual([
    'value of DB_PASSWORD',
    'value of api_token',
    'value of SSH_KEY',
    'value of GH_PAT',
  ]);
});

test('a text that is marked as unsafe is not evaluated', () => {
  expect(evaluated({ a: new AnsibleText('unsafe', '{{ x }}') })).toMatchObject({
    result: { a: '{{ x }}' },
    problems: [],
  });
});

test('notes each problem at its path', () => {
  const value = {
    a: ['{{ x }}', new AnsibleText('vault', '6162')],
    b: "{{ lookup('env', 'C') }}{{ lookup('env', 'D') }}",
  };
  expect(evaluated(value).problems).toEqual([
    'list.a.0 variables-template',
    'list.a.1 variables-value-encrypted',
    'list.b variables-environment-unset',
    'list.b variables-environment-unset',
  ]);
});

test('reads a long text of braces in linear time', () => {
  const { problems } = evaluated('{{'.repeat(100_000));
  expect(problems).toEqual(['list variables-template']);
});
