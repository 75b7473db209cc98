import { describe, expect, test } from '@jest/globals';
import type { TemplateType } from '../../../src/controller/templates/templates.ts';
import type { LaunchRequest } from '../../../src/launch/launch-request.ts';
import type { Template } from '../../../src/launch/prepare/find-template.ts';
import { endedBefore, nothingLaunched, refusalWithHint } from '../../../src/launch/refusal-hints.ts';
import { describeError, InterruptedError } from '../../../src/step-errors.ts';
import { worded } from '../words.ts';
import { answered, lost } from './context.ts';

const template = (type: TemplateType = 'job_template', mayStart: boolean | undefined = undefined): Template => ({
  id: 42,
  type,
  name: 'Deploy',
  organization: '',
  mayStart,
  hasSurvey: false,
});

const words = (status: number, of = template()): string =>
  describeError(refusalWithHint(answered(status), of)).replace(`The controller answered ${status}. `, '');

describe('what to do next about a refusal', () => {
  test.each([
    [400, 'Nothing was launched. Change the inputs or the template, as the controller says.'],
    [403, 'Nothing was launched. Grant this user the Execute role on Job template 42 "Deploy".'],
    [404, `Nothing was launched. This user cannot see Job template 42 "Deploy". Check the roles of this user.`],
  ])('%i', (status, hint) => {
    expect(words(status)).toBe(hint);
  });

  test.each<[TemplateType, string]>([
    ['project', 'Project 42 "Deploy" cannot be updated: a manual project has no source control.'],
    [
      'inventory_source',
      'Inventory source 42 "Deploy" cannot be updated: it has no source, or none that can be fetched.',
    ],
    ['job_template', 'The server does not support a launch at this address. Check `url`.'],
  ])('405 to a %s', (type, hint) => {
    expect(words(405, template(type))).toBe(`Nothing was launched. ${hint}`);
  });

  test.each<[TemplateType, string]>([
    ['job_template', 'Execute'],
    ['workflow_job_template', 'Execute'],
    ['project', 'Update'],
    ['inventory_source', 'Update'],
  ])('a missing right on a %s is the role %s', (type, role) => {
    expect(words(403, template(type, false))).toContain(`Grant this user the ${role} role`);
  });

  test('a user who may start it lacks the scope of the token', () => {
    expect(describeError(refusalWithHint(answered(403), template('job_template', true), {}))).toBe(
      'The controller answered 403. Nothing was launched. This user has the required role, so the token has only the scope "read". Create a token with the scope "write".',
    );
  });

  test('where something was asked for that needs a role of its own, that may be missing too', () => {
    const request = { inventory: 3, labels: [1], limit: 'web1' };
    expect(describeError(refusalWithHint(answered(403), template('job_template', true), request))).toBe(
      'The controller answered 403. Nothing was launched. The user lacks the Use role on the values of `inventory`, `labels`, or the token has only the scope "read". Grant the Use role, or create a token with the scope "write".',
    );
    const plain = { inventory: undefined, limit: 'web1' } as unknown as LaunchRequest;
    expect(describeError(refusalWithHint(answered(403), template('job_template', true), plain))).toContain(
      'so the token has only the scope "read"',
    );
  });

  test("the controller's subscription is no missing right", () => {
    const refused = answered(403, { words: 'License has expired.' });
    expect(describeError(refusalWithHint(refused, template()))).toBe(
      'The controller answered 403. Nothing was launched. Check the subscription of the controller.',
    );
  });
});

test.each<[string, Error]>([
  ['a connection that was lost', lost()],
  ['a page of something in front of the controller', answered(403, { fromApi: false })],
  ['an answer that is no refusal', answered(503)],
  ['a fault', new TypeError('a fault')],
])('%s stays as it is', (_name, error) => {
  expect(refusalWithHint(error, template())).toBe(error);
});

test.each<[string, Error, string]>([
  ['a page', answered(502, { fromApi: false }), 'The controller answered 502. Nothing was launched.'],
  [
    'a fault of the controller itself',
    answered(500),
    'The controller answered 500. Nothing was launched. Run this step again later. The log of the controller shows the cause.',
  ],
  ['its last word', answered(400), 'The controller answered 400. Nothing was launched.'],
  ['a connection', lost(), 'The line is dead. Nothing was launched.'],
  [
    'what says it already',
    answered(403).withHint('Nothing was launched: x.'),
    'The controller answered 403. Nothing was launched: x.',
  ],
  ['a wrong input, which says it in its own way', new TypeError('a fault'), 'a fault'],
])('what ended a step before the launch says that there is none: %s', (_name, error, words) => {
  expect(endedBefore(error)).toBe(words);
});

test('who may start a template and not look at its launch lacks a role, not a scope', () => {
  expect(words(403, template('job_template', true))).toBe(
    'Nothing was launched. Grant this user the Execute role on Job template 42 "Deploy".',
  );
});

describe('a launch that surely made no job says so', () => {
  const said = (error: Error): unknown => worded(nothingLaunched(error, template(), {}));

  test.each([
    ['a refusal of the controller', answered(409), 'Nothing was launched.'],
    ['its own hint', answered(400), 'Nothing was launched. Change the inputs or the template, as the controller says.'],
    ['a page', answered(403, { fromApi: false }), 'Nothing was launched.'],
    [
      'a page of something that takes no body as large',
      answered(413, { fromApi: false }),
      'Nothing was launched. The request is too large for the server. Make `extra_vars` smaller, or raise the limit of the server (`client_max_body_size` in nginx).',
    ],
    [
      'too many requests',
      answered(429),
      'Nothing was launched. The server accepts no more requests at the moment. Run this step again later.',
    ],
  ])('%s', (_name, error, hint) => {
    expect(said(error)).toMatchObject({
      name: 'ResponseError',
      message: `${error.message} ${hint}`,
      status: error.status,
    });
  });

  test('a connection that never stood', () => {
    expect(said(lost({ mayHaveArrived: false }))).toMatchObject({
      name: 'ConnectionError',
      message: 'The line is dead. Nothing was launched.',
      mayHaveArrived: false,
    });
  });

  test('a cancel of the workflow is none of these', () => {
    const cancelled = new InterruptedError('SIGINT');
    expect(said(cancelled)).toBe(cancelled);
  });
});
