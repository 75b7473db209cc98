import { describe, expect, test } from '@jest/globals';
import type { Credential } from '../../../src/controller/credentials.ts';
import type { TemplateType } from '../../../src/controller/templates/templates.ts';
import { type CheckedRequest, checkRequest } from '../../../src/launch/prepare/check-request.ts';
import type { Template } from '../../../src/launch/prepare/find-template.ts';
import type { Resolved } from '../../../src/launch/prepare/resolve-names.ts';
import type { LaunchOrder } from '../../../src/launch-inputs.ts';
import { message } from '../../../src/messages/message.ts';
import { launchInfo } from './context.ts';

const info = launchInfo({ ask_limit_on_launch: true });

/** A field whose object was not found. */
const notFound = { field: 'inventory', problem: message('object-none-visible') } as const;

const wordsOf = (all: CheckedRequest['problems']): string[] => all.map(({ text }) => text);

const asking: Credential = { id: 4, name: 'Asks', type: 1, vaultId: '', passwordsNeeded: ['ssh_password'] };

/** A request for what a template does not take, and the credential in it asks for a password. */
function checked(
  ignoredFields: LaunchOrder['ignoredFields'],
  more: Partial<Resolved> = {},
  type: TemplateType = 'job_template',
): CheckedRequest {
  const template: Template = { id: 42, type, name: 'Deploy', organization: '', mayStart: true, hasSurvey: false };
  const resolved: Resolved = {
    request: { limit: 'web1', inventory: 7, credentials: [4] },
    credentials: [asking],
    inventoryName: 'Staging',
    names: {},
    problems: [notFound],
    ...more,
  };
  const query = { id: 42, name: undefined, organization: undefined, type: undefined };
  const order: LaunchOrder = { template: query, prompts: {}, ignoredFields, failOnChanges: false };
  return checkRequest(template, { info, survey: [] }, resolved, order);
}

describe('what the template would drop', () => {
  test('is refused, with all that is against it', () => {
    const { problems, request, credentials, inventoryName, remarks } = checked('fail');
    expect(wordsOf(problems)).toEqual([
      expect.stringContaining('ask_inventory_on_launch'),
      expect.stringContaining('ask_credential_on_launch'),
      expect.stringContaining('This user cannot see any.'),
      expect.stringContaining('prompt for passwords at each launch: `ssh_password`'),
    ]);
    expect([request, credentials, inventoryName, remarks]).toEqual([{ limit: 'web1' }, [asking], 'Staging', []]);
  });

  test('is left out, need not be found, and asks for nothing', () => {
    const { ignored, ...rest } = checked('warn');
    expect(rest).toEqual({
      request: { limit: 'web1' },
      credentials: undefined,
      inventoryName: undefined,
      remarks: [],
      problems: [],
    });
    expect(ignored.map(({ field }) => field)).toEqual(['inventory', 'credentials']);
  });

  test('and what it takes is found and counts, also where something else is left out', () => {
    const takes = launchInfo({ ask_inventory_on_launch: true });
    const request = { inventory: 7, limit: 'web1' };
    const resolved: Resolved = {
      request,
      credentials: [asking],
      inventoryName: 'Staging',
      names: {},
      problems: [notFound],
    };
    const template: Template = {
      id: 42,
      type: 'job_template',
      name: 'Deploy',
      organization: '',
      mayStart: true,
      hasSurvey: false,
    };
    const query = { id: 42, name: undefined, organization: undefined, type: undefined };
    const order: LaunchOrder = { template: query, prompts: {}, ignoredFields: 'warn', failOnChanges: false };
    const sent = checkRequest(template, { info: takes, survey: [] }, resolved, order);
    expect(sent).toMatchObject({
      request: { inventory: 7 },
      credentials: [asking],
      inventoryName: 'Staging',
    });
    expect(wordsOf(sent.problems)).toEqual([
      expect.stringContaining('This user cannot see any.'),
      expect.stringContaining('`ssh_password`'),
    ]);
  });
});

describe('passwords that no credential asks for', () => {
  const given: Partial<Resolved> = {
    request: { limit: 'web1', credential_passwords: { other: 'x' } },
    credentials: undefined,
    problems: [],
  };

  test.each(['fail', 'warn'] as const)('are reported of a job template, and sent (%s)', (ignoredFields) => {
    const { problems, remarks, request } = checked(ignoredFields, given);
    expect([problems, wordsOf(remarks)]).toEqual([
      [],
      [expect.stringContaining('no credential of the job prompts for `other`')],
    ]);
    expect(request).toEqual(given.request);
  });

  test.each([
    ['fail', 1, 0],
    ['warn', 0, 1],
  ] as const)('are not sent to anything else (%s)', (ignoredFields, refused, reported) => {
    const { problems, remarks, request } = checked(
      ignoredFields,
      { ...given, request: { credential_passwords: { other: 'x' } } },
      'workflow_job_template',
    );
    expect([problems.length, remarks.length, request]).toEqual([refused, reported, {}]);
  });
});
