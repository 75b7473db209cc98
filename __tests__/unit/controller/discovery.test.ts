import { describe, expect, test } from '@jest/globals';
import { discover } from '../../../src/controller/connection/discovery.ts';
import { sitesOf } from '../../../src/controller/connection/given-url.ts';
import { jobLink } from '../../../src/controller/job-link.ts';
import { ResponseError } from '../../../src/http/errors.ts';
import { wording } from '../words.ts';

const AWX = { current_version: '/api/v2/', available_versions: { v2: '/api/v2/' } };
const GATEWAY = { apis: { gateway: '/api/gateway/', controller: '/api/controller/' } };

describe('the site is what is left without API path, query and fragment', () => {
  test.each([
    ['https://tower.example.com', 'https://tower.example.com/'],
    ['https://tower.example.com/', 'https://tower.example.com/'],
    ['https://tower.example.com/api', 'https://tower.example.com/'],
    ['https://tower.example.com/api/v2/', 'https://tower.example.com/'],
    ['https://tower.example.com/api/controller/v2', 'https://tower.example.com/'],
    ['https://aap.example.com/api/gateway/v1/', 'https://aap.example.com/'],
    ['https://aap.example.com/api/gateway', 'https://aap.example.com/'],
    ['https://example.com:8443/tower/api/v2/', 'https://example.com:8443/tower/'],
    ['https://example.com/apis', 'https://example.com/apis/'],
    ['https://tower.example.com/#/jobs/42', 'https://tower.example.com/'],
    ['https://tower.example.com/tower/?next=/x', 'https://tower.example.com/tower/'],
    ['https://tower.example.com/api/v2/job_templates/42/launch/', 'https://tower.example.com/'],
    ['https://tower.example.com/tower/api/v2/jobs/7', 'https://tower.example.com/tower/'],
    ['https://aap.example.com/api/controller/v2/jobs/7/cancel/', 'https://aap.example.com/'],
    ['https://aap.example.com/api/o/token/', 'https://aap.example.com/'],
    ['https://example.com/api/tower/', 'https://example.com/api/tower/'],
    ['https://example.com/api/api/v2/', 'https://example.com/api/'],
    // Two slashes in a row would begin another host.
    ['https://tower.example.com//api/v2/', 'https://tower.example.com/'],
    ['https://tower.example.com//evil.example.net/', 'https://tower.example.com/evil.example.net/'],
    ['https://example.com/projects', 'https://example.com/projects/'],
    ['https://example.com/jobs/tower/', 'https://example.com/jobs/tower/'],
    ['https://example.com/overviews', 'https://example.com/overviews/'],
  ])('%s', (given, site) => {
    expect(sitesOf(new URL(given)).map(({ href }) => href)).toEqual([site]);
  });

  test.each([
    ['/overview', '/'],
    ['/overview/', '/'],
    ['/execution/templates/job-template/42/details', '/'],
    ['/tower/execution/jobs/workflow/7/output', '/tower/'],
    ['/jobs/playbook/7/output', '/'],
    ['/templates/workflow-job-template/7', '/'],
    ['/settings/system/edit', '/'],
    ['/ui_next', '/'],
  ])('of the web page %s too, behind the whole path', (page, site) => {
    expect(sitesOf(new URL(page, 'https://aap.example.com')).map(({ pathname }) => pathname)).toEqual([
      `${page.replace(/\/$/, '')}/`,
      site,
    ]);
  });
});

test.each([
  ['https://t.example.com', { 'https://t.example.com/api/': AWX }, 'https://t.example.com/api/v2/', false],
  // A path prefix that the controller does not know of: its replies leave it out.
  [
    'https://e.example.com/tower',
    { 'https://e.example.com/tower/api/': AWX },
    'https://e.example.com/tower/api/v2/',
    false,
  ],
  [
    'https://g.example.com/api/v2',
    { 'https://g.example.com/api/': GATEWAY, 'https://g.example.com/api/controller/': { current_version: '/api/v2/' } },
    'https://g.example.com/api/controller/v2/',
    true,
  ],
])('%s', async (given, replies, api, gateway) => {
  const { root } = await discover(new URL(given), async (url) => (replies as Record<string, unknown>)[url.href]);
  expect([root.api.href, root.gateway]).toEqual([api, gateway]);
});

test('a gateway without a controller says what it has', async () => {
  const reply = { apis: { gateway: '/api/gateway/', eda: '/api/eda/' } };
  await expect(wording(discover(new URL('https://g.example.com'), async () => reply))).rejects.toThrow(
    /The AAP gateway at https:\/\/g\.example\.com\/ has no automation controller\. Its APIs are gateway, eda\. Check `url`\./,
  );
});

test.each([[{ message: 'hello' }], [[]], [null], [{ current_version: 'javascript:alert(1)' }]])(
  '%j is no controller',
  async (reply) => {
    await expect(wording(discover(new URL('https://t.example.com'), async () => reply))).rejects.toThrow(
      /No API of Ansible Tower, AWX or AAP was found at https:\/\/t\.example\.com\/api\/:/,
    );
  },
);

test.each([
  [
    'https://t.example.com/',
    false,
    'job',
    'https://t.example.com/#/jobs/playbook/7/output',
    '/#/jobs/playbook/7/output',
  ],
  [
    'https://t.example.com/tower/',
    false,
    'workflow_job',
    'https://t.example.com/tower/#/jobs/workflow/7/output',
    '/tower/#/jobs/workflow/7/output',
  ],
  [
    'https://g.example.com/',
    true,
    'job',
    'https://g.example.com/execution/jobs/playbook/7/output',
    '/execution/jobs/playbook/7/output',
  ],
] as const)('link on %s, gateway %j, %s', (site, gateway, type, url, path) => {
  expect(jobLink({ api: new URL('api/v2/', site), site: new URL(site), gateway }, { type, id: 7 })).toEqual({
    url,
    path,
  });
});

test.each([
  [200, false, true],
  [404, false, true],
  // AWX has such a page for each path that it does not know.
  [404, true, true],
  [403, true, false],
  [302, false, false],
])(
  'a page with %d in its place, by the API %j: whether the address is doubted is %j',
  async (status, fromApi, doubted) => {
    const page = new ResponseError({ id: 'A page.', values: {} }, { status, words: '', fromApi, transient: true });
    const found = discover(new URL('https://t.example.com'), async () => Promise.reject(page));
    await expect(wording(found)).rejects.toThrow(
      doubted ? /^A page\. Check that `url` is the address of an/ : /^A page\.$/,
    );
  },
);
