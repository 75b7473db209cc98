import { expect, test } from '@jest/globals';
import { parseFaults } from '../rehearsal/catalogue.ts';
import { answerSwitch } from '../rehearsal/switch.ts';
import { Simulator } from '../simulator.ts';

test('faults are read from one line or several, with the parameters behind each name', () => {
  const read = parseFaults('slow ms=20, away seconds=1.5 after=0\n\n  no-websocket\n');
  expect(read.map(({ fault, values }) => [fault.name, values])).toEqual([
    ['slow', { ms: 20 }],
    ['away', { after: 0, seconds: 1.5 }],
    ['no-websocket', {}],
  ]);
});

test.each([
  ['slowly', /Unknown fault 'slowly'. Did you mean 'slow'\? The faults are: slow, cut-connections, /],
  ['slow ms', /Unknown parameter 'ms' of the fault 'slow'. Its parameters with defaults: ms=1000\./],
  ['slow seconds=3', /Unknown parameter 'seconds=3' of the fault 'slow'\. Its parameters with defaults: ms=1000/],
  ['slow ms=much', /ms of the fault 'slow' must be a number of 0 or more, not 'much'/],
  ['no-websocket a=1', /It has no parameters/],
])('%s is refused', (text, message) => expect(() => parseFaults(text)).toThrow(message));

test.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['192.0.2.7', false],
  ['::ffff:192.0.2.7', false],
  [undefined, false],
])('who comes from %s finds a switch: %s', async (address, found) => {
  const sim = await Simulator.start();
  const reply = answerSwitch(sim.rehearsal, { method: 'PUT', path: '/simulator/faults', text: 'slow', address });
  expect(reply?.status).toBe(found ? 200 : undefined);
  expect(sim.rehearsal.describe()['faults']).toHaveLength(found ? 1 : 0);
  await sim.close();
});
