import { expect, test } from '@jest/globals';
import { giving, givingAt } from './giving.ts';

const QUERY = 'page_size=20&order_by=id';

test('applications are found by id or name, where there is a gateway at the gateway', async () => {
  const direct = giving({ count: 2, results: [{ id: 3 }, { id: 'x' }], next: null });
  expect(await direct.controller.applications.find('name', 'CI', direct.options)).toEqual([3]);
  expect(direct.paths()).toEqual([`applications/?name=CI&${QUERY}`]);
  const site = new URL('https://aap.example.com/');
  const behind = givingAt({ api: new URL('api/controller/v2/', site), site, gateway: true }, { results: [{ id: 4 }] });
  expect(await behind.controller.applications.find('id', '4', behind.options)).toEqual([4]);
  expect(behind.paths()).toEqual([`/api/gateway/v1/applications/?id=4&${QUERY}`]);
});
