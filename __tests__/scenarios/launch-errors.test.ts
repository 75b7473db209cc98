import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { CuttingProxy, isLaunch } from './support/cutting-proxy.ts';
import { onStage, type Seen, type Stage } from './support/scenario.ts';

const deploy = String(DEMO.deploy);

/** The one error of a step that failed; nothing else was annotated, and no stack was printed. */
function errorOf(seen: Seen): string {
  expect([seen.conclusion, seen.exitCode, seen.postExitCode]).toEqual(['failure', 1, 0]);
  expect(seen.annotations.map(({ level }) => level)).toEqual(['error']);
  const message = seen.annotations[0]?.message ?? '';
  if (process.env['ERROR_TEXTS'] !== undefined) console.log(message);
  expect(seen.raw.join('\n')).not.toMatch(/^\s+at |node:internal|Error: .*\n\s+at /m);
  return message;
}

/** Each mistake, and the words that tell what happened and what to do next. */
type Mistake = [name: string, step: (stage: Stage) => Promise<Seen>, ...words: (string | RegExp)[]];

describe('what the controller refuses is reported in its own words, with what to do next', () => {
  const mistakes: Mistake[] = [
    [
      'a token that it does not know',
      ({ step }) => step({ template_id: deploy, token: 'no-such-token-0123456789' }),
      '(401): "Authentication credentials were not provided.',
      /^The controller rejected the token \(401\): .*Create a token and update the secret/,
    ],
    [
      'a wrong password',
      ({ step }) => step({ template_id: deploy, username: 'admin', password: 'wrong-password' }),
      '(401): "Authentication credentials were not provided.',
      'The controller rejected the user name or password',
    ],
    [
      'a token that may only read',
      ({ sim, step }) => step({ template_id: deploy, token: sim.tokens['read'] ?? '' }),
      'Job template 42 "Deploy" was not launched',
      'or the token has only the scope "read"',
      'scope "write"',
    ],
    [
      'a template that this user cannot see',
      ({ sim, step }) => step({ template_id: deploy, token: sim.tokens['nobody'] ?? '' }),
      'No template with the id 42 was found. Nothing was launched:',
      'This user needs the Execute role',
    ],
    [
      'a user who may not start it',
      ({ sim, step }) => {
        sim.world.users.get(DEMO.users.nobody)?.grants.push({ on: 'job_template', id: DEMO.deploy, role: 'read' });
        return step({ template_id: deploy, token: sim.tokens['nobody'] ?? '' });
      },
      'Job template 42 "Deploy" was not launched',
      'This user is not permitted to start the template, or the token has only the scope "read". Grant the Execute role',
    ],
    [
      'an inventory that this user may see and not use',
      ({ sim, step }) => {
        sim.world.users
          .get(DEMO.users.deployer)
          ?.grants.push({ on: 'inventory', id: DEMO.emptyInventory, role: 'read' });
        return step({ template_id: deploy, inventory: 'Empty', token: sim.tokens['deployer'] ?? '' });
      },
      '(403): "You do not have permission to perform this action."',
      'The user lacks the Use role on the values of `inventory`, or the token has only the scope "read"',
    ],
    [
      'a subscription that is over',
      ({ sim, step }) => {
        const body = '{"detail": "License has expired."}';
        sim.faults.add({ method: 'POST', path: /\/launch\/$/, kind: 'json', status: 403, body });
        return step({ template_id: deploy });
      },
      /\(403\): "License has expired\.".*Nothing was launched\. Check the subscription of the controller\. Request: /,
    ],
    [
      'a mistyped name',
      ({ step }) => step({ template_name: 'Deplyo' }),
      'No template named "Deplyo" was found',
      /Did you mean "Deploy"/,
    ],
    [
      'values that the template does not take',
      ({ step }) => step({ template_id: String(DEMO.plain), limit: 'web1' }),
      'The controller would ignore it and run on all hosts',
      'Enable "Prompt on launch" for Limit on the template (`ask_limit_on_launch`), or remove the input',
    ],
    [
      'a 400 to the launch itself',
      ({ sim, step }) => {
        const body = '{"resources_needed_to_start": ["Job Template Project is missing or undefined."]}';
        sim.faults.add({ method: 'POST', path: /\/launch\/$/, kind: 'json', status: 400, body });
        return step({ template_id: deploy });
      },
      '400: "resources_needed_to_start: Job Template Project is missing or undefined."',
      'Nothing was launched. Change the inputs or the template, as the controller says.',
    ],
    [
      'a template that is deleted before the launch',
      ({ sim, step }) => {
        sim.on('request', ({ method, path }) => {
          if (isLaunch(method, path)) sim.world.job_templates.delete(DEMO.deploy);
        });
        return step({ template_id: deploy });
      },
      /404.*"No JobTemplate matches the given query\.".* Nothing was launched/,
      'Check the roles of this user.',
    ],
  ];

  test.each(mistakes)('%s', async (_name, run, ...words) => {
    await onStage({}, async (stage) => {
      const message = errorOf(await run(stage));
      for (const word of words) {
        if (typeof word === 'string') expect(message).toContain(word);
        else expect(message).toMatch(word);
      }
      expect(stage.sim.world.unifiedJobs()).toEqual([]);
    });
  });
});

describe('what stands in front of the controller, or in its place', () => {
  test.each([
    [404, '404 Not Found'],
    [502, '502 Bad Gateway'],
  ])('a page with %i', async (status, title) => {
    await onStage({}, async ({ sim, step }) => {
      sim.faults.add({ path: '/api/', kind: 'status', status, times: 99 });
      const message = errorOf(await step({ template_id: deploy, retry_for: '1' }));
      expect(message).toContain(`status ${status}: "${title}`);
      expect(message).toContain('Something in front of the controller');
      expect(message).toMatch(/ Nothing was launched\. Request: /);
    });
  });

  test('a page of the like that passes is waited for', async () => {
    await onStage({}, async ({ sim, step }) => {
      sim.faults.add({ path: '/api/', kind: 'status', status: 503 });
      const seen = await step({ template_id: deploy, wait: 'false' });
      expect([seen.conclusion, seen.launches.length]).toEqual(['success', 1]);
      expect(seen.raw.join('\n')).toContain('Retrying for up to 60 s.');
    });
  });

  test.each([
    ['everything', /\/api\//],
    ['the launch', /^POST.*\/launch\/$/],
  ])('a redirect of %s to https is not followed, and the https address is named', async (_name, redirected) => {
    await onStage({}, async ({ sim, step }) => {
      const target = 'https://tower.example.com/api/';
      const front = http.createServer((request, response) => {
        if (redirected.test(`${request.method} ${request.url}`)) {
          response.writeHead(301, { Location: target }).end();
          return;
        }
        const { method, url: path = '/', headers } = request;
        const passed = http.request(new URL(path, sim.url), { method, headers, agent: false }, (reply) => {
          response.writeHead(reply.statusCode ?? 500, reply.headers);
          reply.pipe(response);
        });
        request.pipe(passed);
      });
      front.listen(0, '127.0.0.1');
      await once(front, 'listening');
      const seen = await step({
        url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
        template_id: deploy,
      });
      front.closeAllConnections();
      front.close();
      const message = errorOf(seen);
      expect(message).toContain('(301)');
      expect(message).toContain('to https://tower.example.com/api/. Credentials are not sent to another address.');
      expect(message).toContain('set `url` to https://tower.example.com.');
      expect(sim.world.unifiedJobs()).toEqual([]);
    });
  });

  test('a controller that fails when the launch was announced already: nothing was launched all the same', async () => {
    await onStage({}, async ({ sim, step }) => {
      sim.faults.add({ path: '/me/', kind: 'status', status: 500, times: 99 });
      const message = errorOf(await step({ template_id: String(DEMO.plain), retry_for: '1' }));
      expect(message).toMatch(/ 500: .* Nothing was launched\. .*\/me\//);
      expect(sim.world.unifiedJobs()).toEqual([]);
    });
  });

  test('an unknown host', async () => {
    await onStage({}, async ({ step }) => {
      const message = errorOf(await step({ url: 'https://tower.invalid', template_id: deploy, retry_for: '1' }));
      expect(message).toMatch(/^(The|DNS failed to resolve the) host name tower.invalid/);
      expect(message).toContain('Check `url`');
    });
  });

  test('a refused connection', async () => {
    await onStage({}, async ({ sim, step }) => {
      const proxy = await CuttingProxy.open(sim.url);
      await proxy.close();
      const message = errorOf(await step({ url: proxy.url, template_id: deploy, retry_for: '1' }));
      expect(message).toContain(`${proxy.url.slice('http://'.length)} refused the connection. Check the host and port`);
    });
  });
});

describe('wrong inputs are reported all at once, without any request', () => {
  test('every one of them', async () => {
    await onStage({}, async ({ step }) => {
      const wrong = {
        template_id: '42',
        template_name: 'Deploy',
        template_type: 'playbook',
        extra_vars: 'a: [1',
        verbosity: '6',
        diff_mode: 'yes',
        forks: '-1',
        job_type: 'scan',
        job_timeout: '-5',
        ignored_fields: 'maybe',
        wait: 'no',
        timeout: '0',
        interval: 'soon',
        require: 'limt',
        url: 'ftp://tower.example.com',
        tags: 'deploy',
        limt: 'web1',
      };
      const seen = await step({ ...wrong, extra_vars_file: 'nowhere.yml' });
      const message = errorOf(seen);
      expect(message).toMatch(/^Invalid inputs: \d+ errors\. Nothing was sent to the controller:\n/);
      const names = Object.keys(wrong).filter((name) => name !== 'template_id');
      for (const name of [...names, 'extra_vars_file']) expect(message).toContain(`- \`${name}\` `);
      expect(message).toContain('`tags` is not an input of this action. Did you mean `job_tags`?');
      expect(message).toContain('Did you mean `limit`?');
      expect(message).toMatch(/`extra_vars` has errors in its YAML or JSON: line 1, column \d+/);
      expect(seen.requests).toEqual([]);
    });
  });

  test.each<[Record<string, string>, RegExp]>([
    [{ url: ' ' }, /`url` is required/],
    [
      { token: '' },
      /`token` is missing: set a `token`, or `username` and `password`\. GitHub passes an unset secret as an empty string\./,
    ],
    [{ token: 'two words' }, /`token` must not contain spaces/],
    [{ username: 'admin' }, /`password` is missing/],
    [{ template_id: '' }, /`template_id` is missing: set the id/],
    [{ template_id: '0' }, /`template_id` must be a numeric id such as `42`, not `0`/],
    [
      { template_id: 'Deploy' },
      /`template_id` must be a numeric id .*, not `Deploy`\. For a name, set `template_name`\./,
    ],
    [{ require: 'limit', limit: '' }, /`limit` is empty, but `require` lists it/],
  ])('%j', async (inputs, words) => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ template_id: deploy, ...inputs });
      expect(errorOf(seen)).toMatch(words);
      expect(seen.requests).toEqual([]);
    });
  });
});
