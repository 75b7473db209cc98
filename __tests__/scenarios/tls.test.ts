import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { Authority, selfSigned } from './support/certificates.ts';
import { onStage, runsOn } from './support/scenario.ts';

const authority = new Authority('Company authority');
const identity = authority.issue({ names: ['127.0.0.1'] });
const folder = mkdtempSync(join(tmpdir(), 'tower-deploy-tls-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The path of a file with this text. */
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const template = { template_id: String(DEMO.setStats) };

describe('a controller with a private authority', () => {
  test('is trusted by ca_certificate as text', async () => {
    await onStage({ tls: identity }, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ ...template, ca_certificate: authority.certificate });
      expect([seen.conclusion, seen.annotations]).toEqual(['success', []]);
    });
  });

  test('is trusted by ca_certificate as a file with several, next to NODE_EXTRA_CA_CERTS', async () => {
    await onStage({ tls: identity }, async ({ sim, step }) => {
      runsOn(sim);
      const another = new Authority('Another').certificate;
      const both = file('both.pem', `${another}\n${authority.certificate}`);
      const env = { RUNNER_TEMP: folder, NODE_EXTRA_CA_CERTS: file('extra.pem', another) };
      expect((await step({ ...template, ca_certificate: both }, { env })).conclusion).toBe('success');
      const own = { NODE_EXTRA_CA_CERTS: file('own.pem', authority.certificate) };
      expect((await step({ ...template, ca_certificate: another }, { env: own })).conclusion).toBe('success');
    });
  });

  test("is trusted by the machine's own store", async () => {
    await onStage({ tls: identity }, async ({ sim, step }) => {
      runsOn(sim);
      // Where OpenSSL looks for the store, and Node with it; elsewhere the store cannot be put in place for a test.
      const env = { SSL_CERT_FILE: file('store.pem', authority.certificate) };
      const seen = await step(template, { env });
      if (process.platform === 'linux') expect(seen.conclusion).toBe('success');
    });
  });

  test('is not trusted without: reported once, at once, with what to do', async () => {
    await onStage({ tls: identity }, async ({ step }) => {
      const seen = await step(template);
      expect([seen.conclusion, seen.requests.length]).toEqual(['failure', 0]);
      expect(seen.log.join('\n')).not.toContain('Retrying for up to');
      expect(seen.annotations[0]?.message).toMatch(
        /does not know\. Set `ca_certificate` to the certificate of that CA/,
      );
    });
  });
});

describe('a wrong certificate fails at once', () => {
  test.each([
    ['expired', authority.issue({ names: ['127.0.0.1'], from: -9, until: -1 }), /has expired/],
    [
      'for another host',
      authority.issue({ names: ['tower.example.com'] }),
      /for another host name \(tower\.example\.com\)/,
    ],
    ['signed by itself', selfSigned({ names: ['127.0.0.1'] }), /is self-signed/],
  ])('%s', async (_, wrong, message) => {
    await onStage({ tls: wrong }, async ({ step }) => {
      const seen = await step({ ...template, ca_certificate: authority.certificate });
      expect([seen.conclusion, seen.requests.length]).toEqual(['failure', 0]);
      expect(seen.annotations[0]?.message).toMatch(message);
      expect(seen.log.join('\n')).not.toContain('Retrying for up to');
    });
  });
});

test('verify_tls: false takes any certificate, and warns', async () => {
  await onStage({ tls: selfSigned({ names: ['elsewhere'] }) }, async ({ sim, step }) => {
    runsOn(sim);
    const seen = await step({ ...template, verify_tls: 'false' });
    expect(seen.conclusion).toBe('success');
    expect(seen.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/TLS verification is off \(`verify_tls: false`\).*`ca_certificate`/),
    ]);
  });
});

test('every wrong certificate input is reported at once, without a key', async () => {
  await onStage({}, async ({ step }) => {
    const other = authority.issue({ names: ['other'] });
    const wrong = { ca_certificate: 'certs/none.pem', client_certificate: other.cert, client_key: identity.key };
    const seen = await step({ ...template, ...wrong, verify_tls: 'maybe' });
    expect([seen.conclusion, seen.requests.length]).toEqual(['failure', 0]);
    expect(seen.annotations[0]?.message).toMatch(/^Invalid inputs: 3 errors/);
    const printed = seen.raw.filter((line) => !line.startsWith('::add-mask::')).join('\n');
    for (const line of identity.key.trim().split('\n')) expect(printed).not.toContain(line);
  });
});

test('a client certificate and its key from files', async () => {
  await onStage({ tls: identity }, async ({ sim, step }) => {
    runsOn(sim);
    const client = authority.issue({ names: ['deployer'] });
    const inputs = {
      ...template,
      ca_certificate: authority.certificate,
      client_certificate: file('client.pem', client.cert),
      client_key: file('client.key', client.key),
    };
    expect((await step(inputs, { env: { RUNNER_TEMP: folder } })).conclusion).toBe('success');
    const elsewhere = await step(inputs);
    expect([elsewhere.conclusion, elsewhere.requests]).toEqual(['failure', []]);
    expect(elsewhere.annotations[0]?.message).toContain(
      `\`client_key\` must be in the workspace or in \`runner.temp\`, not \`${`${inputs.client_key}`.slice(0, 40)}`,
    );
  });
});
