/** A key in the form of OpenSSH; only what it says of its cipher matters here. */
function key(cipher: string): string {
  const word = (text: string): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.length);
    return Buffer.concat([length, Buffer.from(text)]);
  };
  const kdf = cipher === 'none' ? 'none' : 'bcrypt';
  const blob = Buffer.concat([Buffer.from('openssh-key-v1\0'), word(cipher), word(kdf), word('no key at all')]);
  const frame = (edge: string): string => `-----${edge} OPENSSH PRIVATE KEY-----`;
  return [frame('BEGIN'), blob.toString('base64'), frame('END'), ''].join('\n');
}

/** Secrets that requests held, by the placeholders that the recordings have in their place. */
export const SECRETS: Record<string, string> = {
  '<user_password>': 'user-password',
  '<machine_password>': 'machine-password',
  '<become_password>': 'become-password',
  '<scm_password>': 'scm-password',
  '<vault_password>': 'vault-password',
  '<webhook_password>': 'webhook-password',
  '<asked_password>': 'asked-password',
  '<survey_password_default>': 'survey-default',
  '<passphrase>': 'passphrase',
  '<secret>': 'secret',
  '<ssh_private_key>': key('none'),
  '<ssh_private_key_with_passphrase>': key('aes256-ctr'),
};
