import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Authority } from './support/certificates.ts';
import { ASKED, expectNothingLost, lives } from './support/request-faults.ts';
import { onStage } from './support/scenario.ts';
import { TlsFront } from './support/tls-front.ts';

const authority = new Authority('Company authority');
const names = ['127.0.0.1'];
const good = authority.issue({ names });
const expired = authority.issue({ names, from: -20, until: -10 });
const folder = mkdtempSync(join(tmpdir(), 'tower-deploy-faults-'));
afterAll(() => rmSync(folder, { recursive: true }));

const preload = pathToFileURL(join(import.meta.dirname, 'support', 'names.mjs')).href;

describe.each(ASKED)('the way to the controller is gone while $what is asked for', (asked) => {
  const { template, path } = asked;

  test('its certificate expires, and is renewed', async () => {
    await onStage({}, async ({ sim, step }) => {
      let seen = 0;
      let isRenewed = false;
      const front = await TlsFront.open(sim.url, good, (_method, url) => {
        if (path.test(url)) seen += 1;
        if (seen === 1 && path.test(url)) {
          front.show(expired);
          const renewed = setInterval(() => {
            if (front.opened < 3) return;
            clearInterval(renewed);
            front.show(good);
            isRenewed = true;
          }, 5);
        }
      });
      lives({ sim }, asked);
      const inputs = { url: front.url, template_id: String(template), ca_certificate: authority.certificate };
      const result = await step({ ...inputs, live_updates: 'false' }, { env: { RUNNER_DEBUG: '1' } });
      await front.close();
      expect(isRenewed).toBe(true);
      // The status meets the same, where it is still asked for.
      await expectNothingLost({ sim }, asked, result, [0, 1]);
    });
  });

  test('its name is not known, and then is', async () => {
    await onStage({}, async ({ sim, step }) => {
      const gone = join(folder, `gone-${Math.random()}`);
      let looks = 0;
      sim.on('request', ({ path: url }) => {
        if (path.test(url)) looks += 1;
        if (looks !== 1 || existsSync(gone) || !path.test(url)) return;
        writeFileSync(gone, '');
        // Each kept connection ends: who has one asks for no name.
        sim.faults.add({ path: /./, kind: 'reset', times: 2 });
      });
      lives({ sim }, asked);
      const url = sim.url.replace('127.0.0.1', 'tower.example.com');
      const env = { RUNNER_DEBUG: '1', NAMES_GONE: gone, NODE_OPTIONS: `--import=${preload}` };
      const inputs = { url, template_id: String(template), live_updates: 'false' };
      const result = await step(inputs, { env });
      expect([looks > 1, existsSync(gone)]).toEqual([true, false]);
      await expectNothingLost({ sim }, asked, result, [0, 1]);
    });
  });
});
