import { expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import type { CatalogueId } from '../../src/messages/catalogue.ts';
import { moreUrl } from '../../src/report/more-link.ts';
import { elements, rendered, textOf } from '../unit/report/rendered.ts';
import { onStage, runsOn } from './support/scenario.ts';

const template = { template_id: String(DEMO.plain) };

/* The link is removed from the log and the annotations of all other scenarios, which check it: see support/error-links.ts. */

test.each<[string, Record<string, string>, CatalogueId]>([
  ['a rejected token', { ...template, token: 'no-such-token' }, 'token-rejected'],
  ['an unknown host', { ...template, url: 'https://no-such-host.invalid', retry_for: '0' }, 'server-name-unknown'],
  ['one wrong input', { ...template, timeout: 'soon' }, 'input-not-duration'],
  ['several wrong inputs', { ...template, timeout: 'soon', limt: 'web1' }, 'inputs-wrong'],
  ['a value that the template would ignore', { ...template, limit: 'web1' }, 'prompt-not-enabled'],
])('%s: log, annotation and summary end with the same link', async (_, inputs, id) => {
  await onStage({}, async ({ step }) => {
    const { links, shown, summary } = await step(inputs);
    const line = `More: ${moreUrl(id)}`;
    expect([links, shown.log.at(-1), shown.annotations.at(-1)?.message.split('\n').at(-1)]).toEqual([[id], line, line]);
    const clickable = elements(rendered(summary), 'a').map((link) => [textOf(link), link.properties['href']]);
    expect(clickable).toEqual([['More about this error', moreUrl(id)]]);
  });
});

test('a failed job has no link: its own words explain it', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const { conclusion, links, summary } = await step({ template_id: String(DEMO.failing) });
    expect([conclusion, links]).toEqual(['failure', []]);
    expect(summary).not.toContain('More about this error');
  });
});
