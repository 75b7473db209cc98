import { expect, test } from '@jest/globals';
import type { LaunchRequest } from '../../../src/launch/launch-request.ts';
import { plainTemplates } from '../../../src/launch/prepare/plain-templates.ts';
import { answered, CANCELLED, contextOf } from './context.ts';

/** What is said about templates in a request, and what was asked, on a controller whose settings are these. */
async function found(request: LaunchRequest, settings: unknown = answered(403)) {
  const context = contextOf(() => settings);
  const sentences = (await plainTemplates(context, request)).map(({ text }) => text);
  return { sentences, paths: context.asked.map(({ path }) => path) };
}

const variables = (names: string): string =>
  `\`extra_vars\` contains a template such as \`{{ name }}\` in ${names}. The job uses it as plain text, unless the controller setting \`ALLOW_JINJA_IN_EXTRA_VARS\` is \`always\`. For a GitHub expression, put a \`$\` before the braces. Move any other template to the playbook or to the job template.`;

test.each<[LaunchRequest['extra_vars'], string]>([
  [{ version: '{{ vars.VERSION }}' }, '`version`'],
  [
    { a: 1, app: { url: 'https://{{ host }}/', list: ['x', ['{% if a %}b{% endif %}']] } },
    '`app.url`, `app.list[1][0]`',
  ],
  [{ text: 'one\n{{\n two }}' }, '`text`'],
])('variables: %j', async (extra_vars, names) => {
  expect(await found({ extra_vars })).toEqual({ sentences: [variables(names)], paths: ['settings/jobs/'] });
});

test('of many variables ten are named', async () => {
  const extra_vars = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`k${index}`, '{{ x }}']));
  expect((await found({ extra_vars })).sentences[0]).toContain('`k9` and 2 more. The');
});

test.each(['template', 'never', ''])('are plain text where the setting is %j', async (setting) => {
  const reply = setting === '' ? [] : { ALLOW_JINJA_IN_EXTRA_VARS: setting };
  expect((await found({ extra_vars: { a: '{{ b }}' } }, reply)).sentences).toEqual([variables('`a`')]);
});

test('are evaluated where the setting is `always`, but not in arguments', async () => {
  const request = { extra_vars: { a: '{{ b }}' }, limit: '{{ hosts }}', skip_tags: 'a,{{ tag }}' };
  const text =
    'contains a template such as `{{ name }}`, which Ansible uses as plain text there. For a GitHub expression, put a `$` before the braces.';
  expect((await found(request, { ALLOW_JINJA_IN_EXTRA_VARS: 'always' })).sentences).toEqual([
    `\`limit\` ${text}`,
    `\`skip_tags\` ${text}`,
  ]);
});

test.each<LaunchRequest>([
  {},
  { extra_vars: {}, limit: 'web1' },
  { extra_vars: { a: '{"b": {"c": {}}}', b: '${{', c: '}} {{', d: 5, e: null, f: '{ { x } }' }, job_tags: 'a{b}' },
])('nothing is asked or said about %j', async (request) => {
  expect(await found(request)).toEqual({ sentences: [], paths: [] });
});

test('a cancelled workflow ends it', async () => {
  const context = contextOf((_, heard) => {
    heard.cancel();
    return answered(403);
  });
  await expect(plainTemplates(context, { extra_vars: { a: '{{ b }}' } })).rejects.toBe(CANCELLED);
});
