import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { send } from './client.ts';

// As AWX 24.6 checks a survey (`_validate_spec_data`) and the answers to it (`_survey_element_validation`).

let sim: Simulator;

beforeAll(async () => {
  sim = await Simulator.start();
  await send(sim, 'PATCH', `job_templates/${DEMO.plain}/`, { survey_enabled: true });
});

afterAll(() => sim.close());

const PATH = `job_templates/${DEMO.plain}/survey_spec/`;
const question = (more: object): object => ({
  type: 'text',
  question_name: 'Q',
  variable: 'q',
  required: true,
  ...more,
});
const survey = (...spec: unknown[]): object => ({ name: '', description: '', spec });

describe('a survey is refused', () => {
  test.each<[body: object, words: string]>([
    [{ name: 1, description: 2, spec: 3 }, "Expected list of items for field 'spec', received int type."],
    [{ name: '', spec: [question({})] }, "Field 'description' is missing from survey spec."],
    [{ name: 1, spec: [] }, "'spec' doesn't contain any items."],
    [survey('a'), 'Survey question 0 is not a json object.'],
    [survey(question({ type: 7 })), "'type' in survey question 0 expected to be string."],
    [survey(question({ required: 'yes' })), "'required' in survey question 0 expected to be boolean."],
    [survey(question({ variable: null })), "'variable' in survey question 0 expected to be string."],
    [survey(question({ default: 3 })), 'Default value 3 in survey question 0 expected to be string.'],
    [survey(question({ default: null })), 'Default value None in survey question 0 expected to be string.'],
    [
      survey(question({ type: 'integer', default: '3' })),
      'Default value 3 in survey question 0 expected to be integer.',
    ],
    [survey(question({ type: 'float', default: 'x' })), 'Default value x in survey question 0 expected to be float.'],
    [
      survey(question({ type: 'multiselect', choices: 'a\nb', default: ['a'] })),
      "Default value ['a'] in survey question 0 expected to be string.",
    ],
    [survey(question({ min: '3' })), 'The min limit in survey question 0 expected to be integer.'],
    [survey(question({ max: 1.5 })), 'The max limit in survey question 0 expected to be integer.'],
    [
      survey(question({ type: 'multiplechoice', choices: 'a\nb', default: 'a\nb' })),
      'Multiple Choice (Single Select) can only have one default value.',
    ],
    [
      survey(question({ type: 'multiselect', choices: ['a'], default: 'a\nc' })),
      'Default choice must be answered from the choices listed.',
    ],
    [
      survey(question({ type: 'password', default: '$encrypted$' })),
      '$encrypted$ is a reserved keyword, may not be used for new default in position 0.',
    ],
    [
      survey(question({}), question({ variable: 'p', type: 'password', default: '$encrypted$UTF8$x' })),
      '$encrypted$ is a reserved keyword, may not be used for new default in position 1.',
    ],
    [
      survey(question({ default: '$encrypted$' })),
      '$encrypted$ is a reserved keyword for password question defaults, survey question 0 is type text.',
    ],
  ])('%j', async (body, words) => {
    const { status, body: answer } = await send(sim, 'POST', PATH, body);
    expect([status, answer]).toEqual([400, { error: words }]);
  });

  test('whose hidden default was the text of another type', async () => {
    await send(sim, 'POST', PATH, survey(question({ default: 'plain' })));
    const { status } = await send(sim, 'POST', PATH, survey(question({ type: 'password', default: '$encrypted$' })));
    expect(status).toBe(400);
  });
});

test('a hidden default keeps the secret that is there', async () => {
  const hidden = survey(question({ type: 'password', default: '$encrypted$' }));
  await send(sim, 'POST', PATH, survey(question({ type: 'password', default: 'secret' })));
  expect((await send(sim, 'POST', PATH, hidden)).status).toBe(200);
  expect(sim.world.job_templates.get(DEMO.plain)?.survey?.spec[0]?.default).toBe('secret');
  // The hidden form of an answer stands for the default.
  const { status, body } = await send(sim, 'POST', `job_templates/${DEMO.plain}/launch/`, {
    extra_vars: { q: '$encrypted$' },
  });
  expect(status).toBe(201);
  expect(sim.world.jobs.get(body.id)?.extra_vars).toMatchObject({ q: 'secret' });
});

test('choices and their defaults are kept one a line, without blank lines', async () => {
  const given = question({ type: 'multiselect', choices: 'a\r\n\r\nb\u2028 \nc', default: 'a\r\n\nc\n' });
  await send(sim, 'POST', PATH, survey(given));
  const { spec } = (await send(sim, 'GET', PATH)).body as unknown as { spec: object[] };
  expect(spec).toEqual([{ ...given, choices: 'a\nb\nc', default: 'a\nc' }]);
});

const EMOJI = '😀'.repeat(20);

test.each<[question: object, answer: unknown, words: string | undefined]>([
  [{ type: 'multiplechoice', choices: '1\n2' }, 1, "Value 1 for 'q' expected to be one of ['1', '2']."],
  [
    { type: 'multiplechoice', choices: 'true\nfalse' },
    true,
    "Value True for 'q' expected to be one of ['true', 'false'].",
  ],
  [{ type: 'multiplechoice', choices: 'a\r\nb' }, 'a', undefined],
  [{ type: 'multiplechoice', choices: 'a\n\nb' }, '', "Value  for 'q' expected to be one of ['a', 'b']."],
  [{ type: 'multiselect', choices: '1\n2' }, [1, '2'], "Value 1 for 'q' expected to be one of ['1', '2']."],
  [{ type: 'multiselect', choices: 'a' }, 'a', "'q' value is expected to be a list."],
  [{ max: 20 }, EMOJI, undefined],
  [{ max: 19 }, EMOJI, `'q' value ${EMOJI} is too large (must be no more than 19).`],
  [{ min: 21 }, EMOJI, `'q' value ${EMOJI} is too small (length is 20 must be at least 21).`],
  [{ type: 'textarea' }, 3, "Value 3 for 'q' expected to be a string."],
  [{ type: 'text' }, null, "Value None for 'q' expected to be a string."],
  [{ type: 'password', min: 3 }, 'ab', "'q' value ab is too small (length is 2 must be at least 3)."],
  [{ type: 'password' }, '$encrypted$', "'q' value missing"],
  [{ type: 'integer', required: false }, '', "Value  for 'q' expected to be an integer."],
  [{ type: 'integer' }, true, "Value True for 'q' expected to be an integer."],
  [{ type: 'integer', min: 0 }, -1, "'q' value -1 is too small (must be at least 0)."],
  [{ type: 'float', max: 2 }, 2.5, "'q' value 2.5 is too large (must be no more than 2)."],
  [{ type: 'float', required: false }, '', "Value  for 'q' expected to be a numeric type."],
])('%j answered with %j: %s', async (more, answer, words) => {
  expect((await send(sim, 'POST', PATH, survey(question(more)))).status).toBe(200);
  const { status, body } = await send(sim, 'POST', `job_templates/${DEMO.plain}/launch/`, {
    extra_vars: { q: answer },
  });
  const errors = words === undefined ? undefined : [words];
  expect([status, body['variables_needed_to_start']]).toEqual([errors ? 400 : 201, errors]);
});

test('limits that an older survey holds as text are limits', async () => {
  await send(sim, 'POST', PATH, survey(question({ type: 'integer' })));
  const kept = sim.world.job_templates.get(DEMO.plain)?.survey?.spec[0];
  Object.assign(kept ?? {}, { min: '3', max: '' });
  const { body } = await send(sim, 'POST', `job_templates/${DEMO.plain}/launch/`, { extra_vars: { q: 2 } });
  expect(body['variables_needed_to_start']).toEqual(["'q' value 2 is too small (must be at least 3)."]);
});
