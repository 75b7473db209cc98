import { describe, expect, test } from '@jest/globals';
import { readJob } from '../../../src/controller/jobs.ts';
import { ResponseError } from '../../../src/http/errors.ts';
import {
  isCopy,
  isRelaunchOf,
  limitOf,
  type RelaunchTrace,
  refusalWords,
} from '../../../src/relaunch/relaunch-once.ts';

const MARK = '{"github_actions": {"launch_id": "ours"}}';

const job = (fields: Record<string, unknown> = {}) =>
  readJob({ type: 'job', id: 9, status: 'pending', limit: 'web2', extra_vars: MARK, inventory: 1, ...fields });

const trace: RelaunchTrace = {
  job: { type: 'job', id: 1 },
  source: 42,
  newestJobId: 8,
  userId: 3,
  launchId: 'ours',
};

describe('whether a job is the relaunch that was posted', () => {
  const by = (id: unknown) => ({ summary_fields: { created_by: { id } } });
  const recent = (change: Record<string, unknown>) => job({ launch_type: 'relaunch', ...by(3), ...change });

  test.each<[string, Record<string, unknown>, boolean]>([
    ['it is', {}, true],
    ['a launch', { launch_type: 'manual' }, false],
    ['one that was there before', { id: 8 }, false],
    ["another user's", by(4), false],
    ["no user's", by(undefined), false],
    ['of another launch', { extra_vars: MARK.replace('ours', 'theirs') }, false],
    ['of a launch without an id', { extra_vars: '' }, false],
  ])('%s', (_name, change, is) => {
    expect(isRelaunchOf(recent(change), trace)).toBe(is);
  });

  test('without a launch id the rest decides', () => {
    expect(isRelaunchOf(recent({ extra_vars: '' }), { ...trace, launchId: undefined })).toBe(true);
    expect(isRelaunchOf(recent(by(undefined)), { ...trace, userId: undefined })).toBe(false);
  });
});

describe('whether it runs what the failed job ran', () => {
  const failed = job({ id: 1, limit: '' });

  test.each<[string, Record<string, unknown>, boolean]>([
    ['on the failed hosts', {}, true],
    ['on some of them: the others are outside of the inventory', { limit: 'web1' }, true],
    ['on all hosts, as a relaunch without hosts does', { limit: '' }, false],
    ['on another host', { limit: 'web2,db1' }, false],
    ['with other variables', { extra_vars: '{}' }, false],
    ['on another inventory', { inventory: 2 }, false],
  ])('%s', (_name, fields, is) => {
    expect(isCopy(job(fields), failed, ['web1', 'web2'])).toBe(is);
  });
});

test('the hosts of a relaunch are its limit', () => {
  expect([...limitOf(job({ limit: 'db1,web1, web2' }))]).toEqual(['db1', 'web1', 'web2']);
  expect(limitOf(job({ limit: '' })).size).toBe(0);
});

describe('a refusal in plain words', () => {
  const refusal = (words: string, status = 400) =>
    new ResponseError(
      { id: `POST … answered ${status} "${words}".`, values: {} },
      { status, words, fromApi: true, transient: false },
    );

  // The controller's words as they were recorded (controller fact 16).
  test.each([
    ['hosts: Cannot retry on failed hosts, playbook stats not available.', /playbook ended without a recap/],
    ['hosts: Cannot relaunch because previous job had 0 failed hosts.', /No failed host is in the inv/],
    ['hosts: Wait until job finishes before retrying on failed hosts.', /does not report the job as finished/],
    ['credential_passwords: Missing passwords needed to start: ssh_password', /set `credential_passwords`/],
  ])('%s', (words, plain) => {
    expect(refusalWords(refusal(words))).toMatch(plain);
    expect(refusalWords(refusal(words))).toContain(`The controller refused the relaunch: "${words}"`);
  });

  test('what is unknown is reported unchanged', () => {
    expect(refusalWords(refusal('limit: no'))).toBe('The controller refused the relaunch: "limit: no"');
    expect(refusalWords(refusal('You may not.', 403))).toBe('POST … answered 403 "You may not.".');
  });

  test("what stands before the controller may use its words, and they are not the controller's", () => {
    const words = 'limit length';
    const page = new ResponseError(
      { id: 'POST … answered 400.', values: {} },
      { status: 400, words, fromApi: false, transient: false },
    );
    expect(refusalWords(page)).toBe('POST … answered 400.');
    expect(refusalWords(refusal(words, 409))).toBe('POST … answered 409 "limit length".');
  });
});
