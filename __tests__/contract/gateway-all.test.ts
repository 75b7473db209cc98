import { expect, test } from '@jest/globals';
import { readGateway } from './harness/exchange.ts';
import { replayGateway } from './harness/gateway-replay.ts';
import { AS_RECORDED } from './harness/variant.ts';
import { GATEWAY_SCRIPT } from './world/gateway/script.ts';
import { writeFileSync } from 'node:fs';
test('x', async () => {
  const all = new Map(['paths','refusals','tokens','jobs','outages'].flatMap((s) => [...readGateway(s)]));
  const outcomes = await replayGateway(AS_RECORDED, GATEWAY_SCRIPT, (n) => all.get(n));
  writeFileSync('/tmp/s16b/out.json', JSON.stringify(outcomes));
  const missing = [...all.keys()].filter((n) => !outcomes.some((o) => o.name === n));
  console.log(outcomes.filter((o) => o.differences.length === 0).length, outcomes.length, missing);
  expect(1).toBe(1);
}, 60000);
