import { expect, test } from '@jest/globals';
import { readCredential } from '../../../src/controller/credentials.ts';

test.each<[string, Record<string, unknown>, string[]]>([
  [
    'every field that asks',
    { password: 'ASK', become_password: 'ASK', ssh_key_unlock: 'ASK' },
    ['ssh_password', 'become_password', 'ssh_key_unlock'],
  ],
  ['none that is set', { password: '$encrypted$', username: 'ASK' }, []],
  ['a vault', { vault_password: 'ASK', vault_id: '' }, ['vault_password']],
  [
    'a vault with an id',
    { vault_password: 'ASK', vault_id: 'prod', password: 'ASK' },
    ['ssh_password', 'vault_password.prod'],
  ],
])('passwords that a launch has to bring: %s', (_name, inputs, expected) => {
  expect(readCredential({ id: 1, name: 'x', credential_type: 1, inputs }).passwordsNeeded).toEqual(expected);
});

test.each<[unknown, boolean | undefined]>([
  [true, true],
  [false, false],
  [undefined, undefined],
  ['no', undefined],
])('whether this user may use a credential: %j', (use, mayUse) => {
  const summary_fields = { user_capabilities: { use }, organization: { name: 'Acme' } };
  expect(readCredential({ id: 1, name: 'x', credential_type: 1, summary_fields })).toEqual({
    id: 1,
    name: 'x',
    organization: 'Acme',
    type: 1,
    vaultId: '',
    typeName: '',
    passwordsNeeded: [],
    mayUse,
  });
});
