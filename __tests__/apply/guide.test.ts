import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { wording } from '../unit/words.ts';
import { type Bench, onBench } from './controller.ts';

/*
 * What a common guide to this API tells people to POST, as it stands there, and the same as a file: what the first does
 * without a word, the second does not.
 */

const post = async (bench: Bench, path: string, body: object): Promise<number> =>
  ((await bench.requests.post(path, body as never)) as { id: number }).id;

const twice = async (bench: Bench, text: string): Promise<void> => {
  await bench.apply(text);
  const { length } = bench.writes;
  await bench.apply(text);
  expect(bench.writes.slice(length)).toEqual([]);
};

const template = (bench: Bench) => bench.sim.world.job_templates.find(({ name }) => name === 'Deploy Web App');

describe('the bodies of the guide', () => {
  test('"Create Inventory" fails the second time; the file is left alone then', async () => {
    await onBench(async (bench) => {
      const body = { name: 'Servers', organization: 1, description: 'Production servers' };
      await post(bench, 'inventories/', body);
      await expect(wording(post(bench, 'inventories/', body))).rejects.toThrow(
        /Inventory with this Name and Organization/,
      );
      await twice(bench, 'inventories: [{name: Servers, organization: Acme, description: Production servers}]');
      expect(bench.sim.world.inventories.filter(({ name }) => name === 'Servers')).toHaveLength(1);
    });
  });

  test('"Add Host" fails the second time, and with variables as a mapping at once; the file takes them, and text, too', async () => {
    await onBench(async (bench) => {
      const path = `inventories/${DEMO.inventory}/hosts/`;
      const text = 'ansible_host: 10.0.1.10\nhttp_port: 8080';
      const mapping = { ansible_host: '10.0.1.10', http_port: 8080 };
      await expect(wording(post(bench, path, { name: 'web-prod-01', variables: mapping }))).rejects.toThrow(
        /Not a valid string/,
      );
      await post(bench, path, { name: 'web-prod-01', variables: text });
      await expect(wording(post(bench, path, { name: 'web-prod-01', variables: text }))).rejects.toThrow(
        /already exists/,
      );
      for (const variables of [JSON.stringify(text), JSON.stringify(mapping)]) {
        const file = `hosts: [{name: web-prod-01, inventory: {name: Production, organization: Acme}, variables: ${variables}}]`;
        expect((await bench.plan(file)).plan.changes).toEqual([]);
      }
    });
  });

  test('"Create Job Template" has no credential afterwards; the file refuses the word and knows the right one', async () => {
    await onBench(async (bench) => {
      const credential = bench.sim.world.credentials.find(({ name }) => name === 'Machine')?.id;
      const id = await post(bench, 'job_templates/', {
        name: 'Deploy Web App',
        job_type: 'run',
        inventory: DEMO.inventory,
        project: DEMO.project,
        playbook: 'deploy.yml',
        credential,
        ask_variables_on_launch: true,
        ask_limit_on_launch: true,
        extra_vars: 'app_version: latest',
      });
      expect(template(bench)).toMatchObject({ id, credentials: [] });
      const file = (more: string): string => `
job_templates:
  - name: Deploy Web App
    job_type: run
    inventory: {name: Production, organization: Acme}
    project: {name: Application, organization: Acme}
    playbook: deploy.yml
    ${more}
    ask_variables_on_launch: true
    ask_limit_on_launch: true
    extra_vars: "app_version: latest"
`;
      await expect(wording(bench.plan(file('credential: Machine')))).rejects.toThrow(
        /the API ignores it without an error: use the list/,
      );
      await twice(bench, file('credentials: [Machine]'));
      expect(template(bench)).toMatchObject({ id, credentials: [credential] });
    });
  });

  test('"Create application" shows its secret once, only to its maker; the file keeps it unchanged', async () => {
    await onBench(async (bench) => {
      const body = {
        name: 'CI Pipeline',
        organization: 1,
        authorization_grant_type: 'password',
        client_type: 'confidential',
      };
      await post(bench, 'applications/', body);
      const file = (grant: string): string =>
        `applications: [{name: CI Pipeline, organization: Acme, authorization_grant_type: ${grant}, client_type: confidential}]`;
      expect((await bench.plan(file('password'))).plan.changes).toEqual([]);
      // The API takes another type of grant, answers 200 and keeps the old one.
      await expect(wording(bench.plan(file('authorization-code')))).rejects.toThrow(
        /cannot change `authorization_grant_type`/,
      );
    });
  });
});
