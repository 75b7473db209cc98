import { describe, expect, test } from '@jest/globals';
import type { JobReport } from '../../../src/report/job-report.ts';
import { Redactor } from '../../../src/report/log/redact.ts';
import { summaryOf } from '../../../src/report/summary/job-summary.ts';
import { commentOn } from './comment.ts';
import { REPORTS } from './fixtures.ts';
import { readFlowchart } from './mermaid-parser.ts';
import { elements, rendered, tables, textOf } from './rendered.ts';
import { change, counts, failure, job, next, node, report, results, SLOWEST, workflowJob } from './reports.ts';

const MAX_BYTES = 1024 * 1024;

const written = (of: JobReport, maxBytes = MAX_BYTES): string => summaryOf(of, new Redactor(), maxBytes);

/** The page of a report, as text without its folds and colours. */
const seen = (of: JobReport): string => textOf(rendered(written(of)));

const named = (name: string): JobReport => {
  const found = REPORTS[name];
  if (found === undefined) throw new Error(`no report ${name}`);
  return found;
};

describe.each(Object.entries(REPORTS))('%s', (_, of) => {
  const markdown = written(of);
  const page = rendered(markdown);

  test('has the parts of a summary, and nothing that its texts brought', () => {
    const allowed = 'h3 h4 p a span strong ul li table thead tbody tr th td code br pre blockquote details summary';
    expect(
      elements(page)
        .map(({ tagName }) => tagName)
        .filter((name) => !allowed.split(' ').includes(name)),
    ).toEqual([]);
    for (const { properties } of elements(page, 'a')) {
      expect(properties['href']).toMatch(/^https:\/\/tower\.example\.com\/#\/jobs\/\w+\/\d+\/output$/);
    }
    expect(elements(page, 'h3').length).toBe(1);
    const heads = elements(page, 'h4').map(textOf);
    const known = /^(What failed|Handled failures|What would change|Workflow|Hosts|What was launched)$/;
    expect(heads.filter((head) => !known.test(head))).toEqual([]);
    expect(new Set(heads).size).toBe(heads.length);
    const titles = elements(page, 'summary').map(textOf);
    const folds =
      /^(All \d+ hosts|The other \d+ hosts?|What changed: \d+ (tasks?|changes)|Artifacts \(\d+\), from set_stats|Slowest tasks)$/;
    expect(titles.filter((title) => !folds.test(title))).toEqual([]);
  });

  test('has tables without a gap', () => {
    for (const table of tables(page)) {
      const [head = [], ...rows] = table;
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
    }
  });

  test('has a graph that Mermaid reads', async () => {
    const graphs = elements(page, 'code').filter(
      ({ properties }) => String(properties['className']) === 'language-mermaid',
    );
    expect(graphs.length).toBeLessThan(2);
    for (const graph of graphs) expect((await readFlowchart(textOf(graph))).nodes.size).toBeGreaterThan(1);
  });

  test('fits into what is left, be it little', () => {
    for (const maxBytes of [600, 2000, 5000, 20_000]) {
      const text = written(of, maxBytes);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
      expect((text.match(/^<details>/gm) ?? []).length).toBe((text.match(/^<\/details>/gm) ?? []).length);
    }
  });
});

describe('what a reader finds', () => {
  test('the verdict with its link, then what failed and why, what to do, the hosts, what was launched', () => {
    const text = seen(named('failed'));
    const order = [
      'Deploy: failed',
      'Job 1234 failed after 83 s. 3 hosts: 1 failed',
      'port 8080 is in use',
      'Next:',
      'db1',
      'Template: Deploy',
      'What changed',
    ];
    expect(order.map((part) => text.indexOf(part))).toEqual(
      order.map((part) => text.indexOf(part)).sort((a, b) => a - b),
    );
    expect(text).toContain('Start the new version\ndeploy.yml:16');
    expect(tables(rendered(written(named('failed'))))[1]?.slice(0, 2)).toEqual([
      ['Host', 'ok', 'changed', 'unreachable', 'failed', 'skipped', 'rescued', 'ignored'],
      ['web2', '5', '2', '0', '1', '0', '0', '0'],
    ]);
  });

  test('hosts that failed alike are one row, also when the message names the host', () => {
    const [failures] = tables(rendered(written(named('three hundred hosts'))));
    expect(failures?.length).toBe(2);
    expect(failures?.[1]?.[0]).toMatch(/^(web\d+\.eu-central\.example\.com\n){5}and 10 more$/);
  });

  test('of hundreds of hosts those that failed stand open, the others are folded and counted', () => {
    const markdown = written(named('three hundred hosts'));
    expect(markdown).toContain('<summary>The other 285 hosts</summary>');
    const [, failed] = tables(rendered(markdown));
    expect(failed?.slice(1).every((row) => row[4] === '1')).toBe(true);
    expect(failed?.length).toBe(16);
  });

  test('of thousands the rest is counted', () => {
    const hosts = new Map(
      Array.from({ length: 5000 }, (_, index) => [`h${index}`, counts({ ok: 1, failed: index < 200 ? 1 : 0 })]),
    );
    const text = seen(report(job({ status: 'failed' }), { results: results({ hosts }) }));
    expect(text).toContain('and 100 more hosts that failed');
    expect(text).toContain('and 4500 more hosts');
  });

  test('an update that failed before is named with its page', () => {
    const markdown = written(named('error'));
    expect(markdown).toContain('[project update 1233](https://tower.example.com/#/jobs/project/1233/output)');
  });

  test('the last line of a traceback', () => {
    const text = seen(named('error with a traceback'));
    expect(text).toContain('OSError: [Errno 28] No space left on device');
    expect(text).not.toContain('/var/lib/awx/jobs.py');
  });

  test('a job that still runs is said to, and so is one of which nothing is known', () => {
    expect(seen(named('timed out'))).toMatch(
      /^Deploy: timed out\nTimed out after 30 min \(timeout\)\. Job 1234 "Deploy" is STILL RUNNING/,
    );
    expect(seen(named('unknown'))).toContain('it may still be running');
    expect(seen(named('canceled'))).toContain('Completed tasks are not undone');
  });

  test('nodes of a workflow with their outcomes and pages, those inside of it too', () => {
    const all = tables(rendered(written(named('workflow'))));
    expect(all[0]).toEqual([
      ['Node', 'Outcome', 'Runs', 'Time', 'Page'],
      ['build', 'successful', 'job: Build and test', '2 min 5 s', 'Job 71'],
      ['approve', 'approved', 'approval: Approve production', '10 min 40 s', ''],
      ['roll-out', 'failed, handled', 'workflow: Roll out', '95 s', 'Job 73'],
      ['roll-out › migrate', 'successful', 'job: Migrate', '12 s', 'Job 81'],
      ['roll-out › deploy', 'failed', 'job: Deploy', '83 s', 'Job 82'],
      ['rollback', 'successful', 'job: Roll back', '44 s', 'Job 74'],
      ['report', 'successful', 'job: Tell the team', '2.1 s', 'Job 75'],
      ['announce', 'did not run', 'job: Announce', '', ''],
    ]);
  });

  test('an approval that was denied, and what to do then', () => {
    const text = seen(named('workflow that was not approved'));
    expect(text).toContain('Approval "Approve production" was denied.');
    expect(text).toContain('Find out why it was not approved, then run the workflow again.');
  });

  test('what to do: relaunching is named where it can help and was not done', () => {
    expect(seen(named('failed'))).toContain('retry_failed_hosts would relaunch the job');
    expect(seen(named('unreachable'))).toContain('Check that the controller can reach web2, then re-run.');
    expect(seen(named('workflow that failed'))).not.toContain('retry_failed_hosts');
    expect(seen({ ...named('failed'), earlier: named('relaunched').earlier ?? [] })).not.toContain(
      'retry_failed_hosts',
    );
    expect(seen(named('relaunched'))).toContain('Where it gives no advice, run the template again on all of its hosts');
    expect(seen(report(job({ status: 'failed' })))).toContain('No failed task was reported');
    expect(seen(named('syntax error'))).toMatch(
      /What failed\s+Ansible stopped: couldn't resolve module\/action 'nosuch'.* \(deploy\.yml:5\)\s+Next: Fix the cause/,
    );
  });

  test.each([
    [
      'Specified inventory, host pattern and/or --limit leaves us with no hosts to target.',
      'Check limit and the hosts of the inventory, then re-run.',
    ],
    [
      'Attempting to decrypt but no vault secrets found',
      'Add a Vault credential to the template, or set credentials, then re-run.',
    ],
  ])('after "%s", the next step names what to change', (words, next) => {
    const playbookErrors = [{ message: words, taskPath: '', lastTask: undefined, jobId: 1234 }];
    expect(seen(report(job({ status: 'failed' }), { results: results({ playbookErrors }) }))).toContain(
      `Next: ${next}`,
    );
  });

  test("after the template's timeout, the next step names the timeout and what is not undone", () => {
    const timedOut = job({ status: 'failed', job_explanation: 'Job terminated due to timeout' });
    const hosts = new Map([['web1', counts({ ok: 1 })]]);
    expect(seen(report(timedOut, { results: results({ hosts }) }))).toContain(
      'Next: Completed tasks are not undone. Increase the timeout of the template, or set job_timeout, then re-run.',
    );
  });

  test('a node whose failure is handled by the workflow around it did not fail it', () => {
    const inner = node(1, 'inner', {
      type: 'workflow_job',
      status: 'failed',
      nodes: [node(2, 'deploy', { status: 'failed' })],
      ...next({ failure: [3] }),
    });
    const nodes = [inner, node(3, 'clean', { status: 'failed' })];
    const text = seen(report(workflowJob({ status: 'failed' }), { results: results({ nodes, nodeFailures: ['x'] }) }));
    expect(text).toContain('clean: failed (Job 3). The workflow has no error handling path for it.');
    expect(text).not.toMatch(/deploy: failed \(/);
  });

  test('what a check would change, a diff once for all hosts that share it', () => {
    const text = seen(named('check with diffs'));
    expect(text).toContain('This was a check: nothing was changed. 3 hosts: 3 would change.');
    expect(text).toContain('Write the configuration deploy.yml:25 on web1, web2');
    expect(text.match(/\+workers = 8/g)?.length).toBe(1);
    expect(text).toContain('Restart the service roles/app/tasks/main.yml:47 on web1, web2');
  });

  test('changes that were not kept are counted', () => {
    const changes = [change('web1')];
    expect(seen(report(job({ job_type: 'check' }), { results: results({ changes, changeCount: 12 }) }))).toContain(
      'and 11 more changes',
    );
  });

  test('variables by name and value, without our own mark, and without what a name calls a secret', () => {
    const markdown = written(named('variables'));
    expect(markdown).toContain(
      'version: "1.4.2"\nreplicas: 3\nfeatures: ["search","cart"]\ndb: {"host":"db1","password":"***"}\ndb_password: "$encrypted$"',
    );
    expect(written(named('successful'))).not.toContain('launch_id');
  });

  test('a task without a name, a host without a recap, an output that was not whole', () => {
    const given = {
      hosts: new Map([['web1', counts({ ok: 1 })]]),
      hasRecap: false,
      failures: [failure('web1', { task: '' })],
    };
    const text = seen(report(job({ status: 'failed' }), { results: results(given), isComplete: false }));
    expect(text).toContain('(no name)');
    expect(text).toContain('There is no recap');
    // A host whose result never came may have changed.
    expect(text).toContain('1 host.');
    expect(text).not.toContain('none changed');
    expect(text).toContain('Some output could not be read');
  });
});

describe('what the summary says matches what happened', () => {
  const oneOfThree = new Map([
    ['db1', counts({ ok: 3 })],
    ['web1', counts({ ok: 4, changed: 2 })],
    ['web2', counts({ ok: 2, changed: 1, failed: 1 })],
  ]);

  test.each<[string, Parameters<typeof results>[0], string]>([
    [
      'a failed host that was changed before',
      { hosts: oneOfThree },
      '3 hosts: 1 failed, 1 changed, 1 unchanged. The failed host was changed, too.',
    ],
    [
      'two failed hosts, one of them changed',
      { hosts: new Map([...oneOfThree, ['web3', counts({ failed: 1 })]]) },
      '4 hosts: 2 failed, 1 changed, 1 unchanged. 1 of the failed hosts was changed, too.',
    ],
    [
      'a host that was not reached',
      {
        hosts: new Map([
          ['a', counts({ unreachable: 1 })],
          ['b', counts({ ok: 1 })],
        ]),
      },
      '2 hosts: 1 unreachable, 1 unchanged.',
    ],
    [
      'no change',
      {
        hosts: new Map([
          ['a', counts({ ok: 1 })],
          ['b', counts({ ok: 1 })],
        ]),
      },
      '2 hosts: none changed.',
    ],
    [
      'a host with a change that only the first of two jobs made',
      { hosts: new Map([['web2', counts({ ok: 3 })]]), changes: [change('web2')] },
      '1 host: 1 changed.',
    ],
    [
      'no recap',
      { hosts: oneOfThree, hasRecap: false },
      '3 hosts: 1 failed, 1 changed, 1 without a known change. The failed host was changed, too.',
    ],
  ])('the counts of hosts add up: %s', (_name, given, words) => {
    expect(seen(report(job({ status: 'failed' }), { results: results(given) }))).toContain(words);
  });

  test('the title of the changes counts the lines below it', () => {
    const changes = ['web1', 'web2', 'db1'].map((host) => change(host));
    const text = seen(
      report(job(), { results: results({ changes: [...changes, change('web1', { task: 'Restart' })] }) }),
    );
    expect(text).toContain('What changed: 2 tasks');
    expect(text).toContain('Write the configuration deploy.yml:25 on web1, web2, db1');
    expect(seen(report(job(), { results: results({ changes, changeCount: 1200 }) }))).toContain(
      'What changed: 1200 changes',
    );
  });

  test('a task that a relaunch ran again is listed once, and each of its hosts once', () => {
    const changes = [change('web1'), change('web2'), change('web2', { jobId: 1236 })];
    const slowest = [...SLOWEST, ...SLOWEST.map((time) => ({ ...time, jobId: 1236, seconds: 1 }))];
    const text = seen(report(job(), { results: results({ changes, slowest }) }));
    expect(text).toContain('What changed: 1 task');
    expect(commentOn(report(job(), { results: results({ changes }) }))).toContain('What changed: 1 task</summary>');
    expect(text.match(/Write the configuration/g)).toHaveLength(1);
    expect(text).toContain('deploy.yml:25 on web1, web2\n');
    expect(text.match(/Fetch the release/g)).toHaveLength(1);
  });

  test('a task of a role has the name that Ansible prints', () => {
    const place = { role: 'app', task: 'Switch over' };
    const given = {
      failures: [failure('web1', place)],
      changes: [change('web1', place)],
      slowest: [{ play: '', taskPath: '', seconds: 9, jobId: 1, ...place }],
    };
    const text = seen(report(job({ status: 'failed' }), { results: results(given) }));
    expect(text.match(/app : Switch over/g)).toHaveLength(3);
    const named = results({ failures: [failure('web1', { role: 'app', task: 'app : Switch over' })] });
    expect(seen(report(job({ status: 'failed' }), { results: named }))).not.toContain('app : app');
  });

  test('a check that `fail_on_changes` fails is not headed as successful', () => {
    const text = seen({ ...named('check with diffs'), isHeld: true });
    expect(text).toMatch(/^Deploy: failed by fail_on_changes\n/);
    expect(text).toContain('Job 1234 was successful');
  });

  test.each<[string, Parameters<typeof results>[0], string]>([
    ['found changes', { changes: [change('web1')] }, 'check found changes'],
    ['lost events but found changes', { changes: [change('web1')], hasRecap: false }, 'check found changes'],
    ['found none', {}, 'check found no changes'],
    ['has no recap', { hasRecap: false }, 'check successful'],
    ['ran on no host', { hosts: new Map() }, 'check successful'],
  ])('a check that %s is headed so, here and in the comment', (_, found, heading) => {
    const hosts = new Map([['web1', counts({ ok: 2 })]]);
    const check = report(job({ job_type: 'check' }), { results: results({ hosts, ...found }) });
    expect(seen(check)).toMatch(new RegExp(`^Deploy: ${heading}\n`));
    expect(commentOn(check)).toContain(`### \`Deploy\`: ${heading}\n`);
  });

  test('after a relaunch, the launch is shown as the user asked for it', () => {
    const text = seen(named('relaunched'));
    expect(text).toContain('Limit: none (all hosts of the inventory)');
    const first = job({ status: 'failed', limit: 'web*', finished: '2026-11-23T05:14:00Z' });
    const [earlier] = named('relaunched').earlier ?? [];
    const limited = seen({
      ...named('relaunched'),
      earlier: earlier === undefined ? [] : [{ ...earlier, job: first }],
    });
    expect(limited).toContain('Limit: web*');
    expect(limited).toContain('Ran: 2026-11-23 05:13:43 to 05:15:06 UTC');
  });

  test('a relaunch that the controller refused is shown, and not advised again', () => {
    const notRelaunched = 'It was not relaunched on its failed hosts. The controller says: "No hosts matched"';
    const text = seen({ ...named('failed'), notRelaunched });
    expect(text).toContain(notRelaunched);
    expect(text).not.toContain('retry_failed_hosts');
  });

  test('an ad hoc command is shown with its module and its arguments', () => {
    const command = { type: 'ad_hoc_command', module_name: 'shell', module_args: 'uptime --pretty password=hunter2' };
    const text = seen(report(job(command)));
    expect(text).toContain('Module: shell');
    expect(text).toContain('Arguments: uptime --pretty password=***');
  });
});

describe('secrets', () => {
  const secret = 'hunter_2*|"x';

  test('are hidden wherever they come from, before they are escaped or cut', () => {
    const redactor = new Redactor();
    redactor.add([secret]);
    const long = `${'x'.repeat(590)}${secret}`;
    const of = report(
      job({
        name: `${secret} ${'x'.repeat(180)}${secret}`,
        status: 'failed',
        limit: secret,
        artifacts: { a: secret },
        job_explanation: `${secret} ${long}`,
      }),
      {
        note: `It is ${secret}`,
        results: results({
          hosts: new Map([[secret, counts({ failed: 1 })]]),
          failures: [failure(secret, { task: secret, message: long })],
          changes: [change(secret, { diff: `+ ${secret}` })],
          nodes: [node(1, secret, { name: secret, ...next({ success: [2] }) }), node(2, 'b')],
        }),
      },
    );
    const markdown = summaryOf(of, redactor, MAX_BYTES);
    const text = textOf(rendered(markdown));
    expect(text).not.toMatch(/hunt/);
    expect(markdown).not.toMatch(/hunt/);
    expect(text).toContain('***');
  });

  test('that only the runner knows are left as they are where values stand, so that it finds them', () => {
    const of = report(job({ status: 'failed', extra_vars: JSON.stringify({ key: secret }), limit: secret }), {
      results: results({
        failures: [failure('web1', { message: `no ${secret}` })],
        changes: [change('web1', { diff: secret })],
      }),
    });
    const markdown = written(of);
    expect(markdown).toContain(`no ${secret.replace('|', '\\|')}`);
    expect(markdown).toContain(`key: ${JSON.stringify(secret)}`);
    expect(markdown).toContain(`\n${secret}\n`);
    expect(markdown).toContain(`Limit: \`${secret}\``);
  });
});

test('a report of the worst size stays below the limit, and its verdict is there', () => {
  const many = Array.from({ length: 200 }, (_, index) => `host${index}`);
  const long = '&<>|`é'.repeat(2000);
  const hosts = new Map(Array.from({ length: 5000 }, (_, index) => [`${index}${long}`, counts({ failed: index % 2 })]));
  const nodes = Array.from({ length: 2000 }, (_, index) =>
    node(index, `${index}${long}`, next({ success: [index + 1] })),
  );
  const of = report(
    job({
      status: 'failed',
      name: long,
      job_explanation: long,
      result_traceback: long,
      extra_vars: JSON.stringify({ [long]: long }),
      artifacts: { long: long.repeat(100) },
    }),
    {
      note: long,
      unfinished: Array.from({ length: 500 }, () => long),
      results: results({
        hosts,
        nodes,
        failures: many.map((host) => failure(host, { task: `${host}${long}`, message: `${host}${long}` })),
        failureCount: 9999,
        changes: many.map((host) => change(host, { task: host, diff: `${long}\n`.repeat(20) })),
      }),
    },
  );
  const markdown = written(of);
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(MAX_BYTES);
  // No more than a yes or no: a megabyte that does not match helps nobody.
  expect(/^### .*: failed\n/.test(markdown)).toBe(true);
  expect(markdown.includes('#### Hosts')).toBe(true);
});
