import { expect, test } from '@jest/globals';
import { GROUPS } from '../../conformance/cases/groups.mjs';
import { addVaultLookup, everything, onController, resultsIn, runConformance } from './support/conformance.ts';

const NAMES = GROUPS.flatMap(({ name, cases }) => cases.map((part) => `${name}/${part.name}`));

/** The results of all cases: those of the gateway are skipped where there is none. */
const expected = (gateway: string): Record<string, string> =>
  Object.fromEntries(NAMES.map((name) => [name, name.startsWith('gateway/') ? gateway : 'ok']));

test('has as many cases as promised', () => {
  expect(Object.fromEntries(GROUPS.map(({ name, cases }) => [name, cases.length]))).toEqual({
    ...{ launch: 8, refuse: 6, follow: 8, cancel: 4, workflow: 7, relaunch: 4, 'ad-hoc': 4, apply: 6, resources: 6 },
    ...{ export: 2, gateway: 3 },
  });
});

const PASSWORD = 'Conformance-1';

// Cancels cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('finds no difference on AWX, and leaves the controller as it was', async () => {
  await onController({}, async (sim) => {
    addVaultLookup(sim);
    const before = everything(sim);
    const ended = await runConformance(sim, ['--parallel', '6']);
    expect(resultsIn(ended)).toEqual(expected('skipped (there is no gateway)'));
    expect(ended.out).toMatch(/^median( +-?\d+\.\d\d s){3}$/m);
    expect(ended.out).toMatch(/\n55 ok, 0 differs, 3 skipped\n$/);
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(everything(sim)).toEqual(before);
  });
});

onUnix('finds no difference at a gateway, with a user name and a password', async () => {
  await onController({ product: 'gateway' }, async (sim) => {
    addVaultLookup(sim);
    const [admin] = sim.world.users.filter(({ username }) => username === 'admin');
    // The demo's password is a word that the plan of a user contains.
    if (admin) admin.password = PASSWORD;
    const before = everything(sim);
    const login = { TOWER_TOKEN: '', TOWER_USERNAME: 'admin', TOWER_PASSWORD: PASSWORD };
    const ended = await runConformance(sim, ['--parallel', '6'], login);
    expect(resultsIn(ended)).toEqual(expected('ok'));
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(everything(sim)).toEqual(before);
  });
});
