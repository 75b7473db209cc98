import { describe, expect, test } from '@jest/globals';
import { refusalWithHint } from '../../../src/launch/hints.ts';
import type { LaunchRequest } from '../../../src/launch/request.ts';
import type { Template } from '../../../src/launch/template.ts';
import type { TemplateType } from '../../../src/order.ts';
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
  (refusalWithHint(answered(status), of) as Error).message.replace(`The controller answered ${status}. `, '');

describe('what to do next about a refusal', () => {
  test.each([
    [400, 'Nothing was launched: change the inputs, or the template, as the controller says.'],
    [403, 'Nothing was launched. The user needs the Execute role on Job template 42 "Deploy".'],
    [404, `Nothing was launched. This user cannot see Job template 42 "Deploy": check the user's rights.`],
  ])('%i', (status, hint) => {
    expect(words(status)).toBe(hint);
  });

  test('of an update', () => {
    expect(words(405, template('project'))).toBe(
      'Nothing was launched. Project 42 "Deploy" cannot be updated: a manual project has nothing to fetch.',
    );
  });

  test.each<[TemplateType, string]>([
    ['job_template', 'Execute'],
    ['workflow_job_template', 'Execute'],
    ['project', 'Update'],
    ['inventory_source', 'Update'],
  ])('a missing right on a %s is the role %s', (type, role) => {
    expect(words(403, template(type, false))).toContain(`needs the ${role} role`);
  });

  test('a user who may start it lacks the scope of the token', () => {
    expect(words(403, template('job_template', true))).toBe(
      'Nothing was launched. This user may start it, so the token is what is missing: it has only the scope "read". Create one with the scope "write".',
    );
  });

  test('where something was asked for that needs a role of its own, that may be missing too', () => {
    const request = { inventory: 3, labels: [1], limit: 'web1' };
    expect((refusalWithHint(answered(403), template('job_template', true), request) as Error).message).toBe(
      'The controller answered 403. Nothing was launched. This user may start it, so it is one of two other things: the user lacks the Use role on what was asked for as `inventory`, `labels`, or the token has only the scope "read".',
    );
    const plain = { inventory: undefined, limit: 'web1' } as unknown as LaunchRequest;
    expect((refusalWithHint(answered(403), template('job_template', true), plain) as Error).message).toContain(
      'the token is what is missing',
    );
  });

  test("the controller's subscription is no missing right", () => {
    const refused = answered(403, { words: 'License has expired.' });
    expect((refusalWithHint(refused, template()) as Error).message).toBe(
      "The controller answered 403. Nothing was launched: see to the controller's subscription.",
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
