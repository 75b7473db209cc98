import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { obeyedLines, onStage, type Seen, type Stage } from './support/scenario.ts';

const query = (stage: Stage, inputs: Record<string, string>): Promise<Seen> =>
  stage.step({ interval: '', resource: 'job_templates', ...inputs }, { action: 'query' });

/** The log's lines about the results. */
const tableIn = ({ log }: Seen): string[] => log.filter((line) => /^(job_templates|hosts): |^ {2}/.test(line));

describe('the results are a table', () => {
  test('with the fields that were asked for, in the log and in the summary', async () => {
    await onStage({}, async (stage) => {
      const seen = await query(stage, {
        filters: 'id__in: [42, 44]',
        fields: 'name, id, summary_fields.organization.name',
      });
      expect(tableIn(seen)).toEqual([
        'job_templates: 2 matches',
        expect.stringMatching(/^ {2}name +id {2}summary_fields\.organization\.name$/),
        expect.stringMatching(/^ {2}Deploy +42 {2}Acme$/),
        expect.stringMatching(/^ {2}.+ +44 {2}Acme$/),
      ]);
      expect(seen.summary).toMatch(/^### job&#95;templates: 2 matches\n\n\| name \| id \| summary&#95;fields/);
      expect(seen.summary).toContain('\n| `Deploy` | `42` | `Acme` |\n');
    });
  });

  test('with useful columns of the collection, without those that have no value', async () => {
    await onStage({}, async (stage) => {
      const seen = await query(stage, { resource: `inventories/${DEMO.inventory}/hosts`, filters: 'name: web1' });
      expect(seen.log.join('\n')).toMatch(
        /hosts: 1 match\n {2}id +name +inventory +enabled\n {2}\d+ +web1 +Production +true/,
      );
    });
  });

  test('of fifty rows at most; the others are counted', async () => {
    await onStage({}, async (stage) => {
      const host = stage.sim.world.hosts.find(({ name }) => name === 'web1');
      if (host === undefined) throw new Error('no host');
      for (let index = 0; index < 60; index += 1) stage.sim.world.hosts.insert({ ...host, name: `x${index}` });
      const seen = await query(stage, { resource: 'hosts', filters: 'name__startswith: x', fields: 'name' });
      const lines = tableIn(seen);
      expect([lines[0], lines[1], lines.length]).toEqual(['hosts: 60 matches', '  name', 53]);
      expect(lines.at(-1)).toBe('  and 10 more results (output `results`)');
      expect(seen.summary.match(/^\| `x\d+` \|$/gm)).toHaveLength(50);
      expect(seen.summary).toContain('and 10 more results: see the output `results`');
    });
  });

  test('not on the page of the run with `summary: false`', async () => {
    await onStage({}, async (stage) => {
      const seen = await query(stage, { summary: 'false' });
      expect([seen.conclusion, seen.summary]).toEqual(['success', '']);
    });
  });
});

describe('hostile values', () => {
  test('stay in their cell, are cut, and have no effect', async () => {
    await onStage({}, async (stage) => {
      const name = 'a | b\n| c | d |\r\n<script>alert(1)</script> [x](http://x) @octocat \u202e';
      const row = stage.sim.world.job_templates.get(DEMO.deploy);
      if (row !== undefined) Object.assign(row, { name, description: `::error::forged\n${'long '.repeat(500)}` });
      const seen = await query(stage, { filters: `id: ${DEMO.deploy}`, fields: 'id, name, description' });
      expect(obeyedLines(seen).filter((line) => !line.startsWith('::add-mask::'))).toEqual([]);
      const lines = tableIn(seen);
      expect(lines).toHaveLength(3);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(140);
      const rows = seen.summary.split('\n').filter((line) => line.startsWith('| '));
      expect(rows).toHaveLength(3);
      expect(rows[2]).toMatch(
        /^\| `42` \| `a \\\| b \\\| c \\\| d \\\| <script>alert\(1\)<\/script> \[x\]\(http:\/\/x\) @octocat <U\+202E>` \| `:\u200b:error::forged long .*…` \|$/,
      );
    });
  });

  test('values of variables whose names indicate a secret are hidden', async () => {
    await onStage({}, async (stage) => {
      const row = stage.sim.world.job_templates.get(DEMO.deploy);
      for (const variables of [
        '{"db_password": "s3cret-one", "color": "blue"}',
        'color: blue\ndb_password: |\n  s3cret-one\n',
      ]) {
        if (row !== undefined) row.extra_vars = variables;
        const seen = await query(stage, { filters: `id: ${DEMO.deploy}`, fields: 'id, extra_vars' });
        expect(seen.conclusion).toBe('success');
        expect(seen.log.join('\n') + seen.summary).not.toContain('s3cret-one');
      }
    });
  });
});

describe('matches that were not expected', () => {
  test.each([
    ['one', 'id__in: [42, 44]'],
    ['none', 'id__in: [42, 44]'],
  ])('are named once in the log with `expect: %s`, with their organization', async (expectation, filters) => {
    await onStage({}, async (stage) => {
      const seen = await query(stage, { filters, expect: expectation });
      expect(seen.conclusion).toBe('failure');
      expect(seen.annotations[0]?.message).toMatch(/Found: 42 "Deploy" \(Acme[^)]*\), 44 "[^"]+" \(Acme/);
      expect(seen.log.join('\n').match(/\bDeploy\b/g)).toHaveLength(1);
      expect(seen.summary).toContain(`**The step fails** (\`expect: ${expectation}\`).`);
      expect(seen.summary).toContain('| `42` | `Deploy` |');
    });
  });
});
