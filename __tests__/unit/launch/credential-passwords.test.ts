import { describe, expect, test } from '@jest/globals';
import type { Credential } from '../../../src/controller/credentials.ts';
import type { TemplateType } from '../../../src/controller/templates/templates.ts';
import type { LaunchRequest } from '../../../src/launch/launch-request.ts';
import * as passwords from '../../../src/launch/prepare/credential-passwords.ts';
import { launchInfo } from './context.ts';

/** A template whose own credential asks for one password; the description names another that none of them shows. */
const info = launchInfo({
  passwords_needed_to_start: ['ssh_password', 'become_password'],
  defaults: { credentials: [{ id: 1, name: 'Machine', credential_type: 1, passwords_needed: ['ssh_password'] }] },
});

const vault: Credential = { id: 3, name: 'Vault', type: 3, vaultId: 'prod', passwordsNeeded: ['vault_password.prod'] };

const given = (credential_passwords?: Record<string, string>): LaunchRequest =>
  credential_passwords === undefined ? {} : { credential_passwords };

const missingPasswords = (...given: Parameters<typeof passwords.missingPasswords>): string[] =>
  passwords.missingPasswords(...given).map(({ text }) => text);

const unneededPasswords = (...given: Parameters<typeof passwords.unneededPasswords>): string[] =>
  passwords.unneededPasswords(...given).map(({ text }) => text);

describe('what the credentials of the run ask for', () => {
  test('is named where the request does not have it, or has it empty', () => {
    expect(missingPasswords(info, given(), undefined)).toEqual([
      'The credentials of the job prompt for passwords at each launch: `ssh_password`, `become_password`. Set them in `credential_passwords`, or store them in the credential.',
    ]);
    expect(missingPasswords(info, given({ ssh_password: '', become_password: 'b' }), undefined)).toEqual([
      expect.stringContaining('at each launch: `ssh_password`. Set them'),
    ]);
    expect(missingPasswords(info, given({ ssh_password: 'a', become_password: 'b' }), undefined)).toEqual([]);
  });

  test('is what those that come with the launch ask for, and not the template’s own', () => {
    expect(missingPasswords(info, given(), [vault])).toEqual([
      expect.stringContaining('at each launch: `vault_password.prod`. Set them'),
    ]);
    expect(missingPasswords(info, given(), [])).toEqual([]);
  });
});

describe('what no credential asks for', () => {
  test('is named, and what is asked for is not', () => {
    expect(
      unneededPasswords('job_template', info, given({ ssh_password: 'a', one: 'b', two: 'c' }), undefined),
    ).toEqual([
      '`credential_passwords`: no credential of the job prompts for `one`, `two`. The controller would ignore it and use the stored value. Enable "Prompt on launch" for that field of the credential, or remove it.',
    ]);
    expect(unneededPasswords('job_template', info, given({ ssh_password: 'a' }), undefined)).toEqual([]);
    expect(unneededPasswords('job_template', info, given({ ssh_password: 'a' }), [vault])).toHaveLength(1);
    expect(unneededPasswords('job_template', info, given(), undefined)).toEqual([]);
  });

  test.each<TemplateType>(['workflow_job_template', 'project', 'inventory_source'])('%s takes none at all', (type) => {
    expect(unneededPasswords(type, info, given({ ssh_password: 'a' }), undefined)).toEqual([
      '`credential_passwords`: only job templates support it, so the controller would ignore it. Remove the input.',
    ]);
    expect(unneededPasswords(type, info, given(), undefined)).toEqual([]);
  });
});
