import { expect, test } from '@jest/globals';
import { readSettings } from '../settings.ts';

test('the command line names the mode, and what else there is', () => {
  const chosen = readSettings(['--product', 'awx-without-oauth'], '');
  expect(chosen).toMatchObject({ options: { product: 'awx-without-oauth' } });
  expect(() => readSettings(['--product', 'aap'], '')).toThrow(
    "--product must be one of awx, gateway, awx-without-oauth, not 'aap'",
  );
});
