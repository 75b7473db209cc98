import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../workflows/tools.ts';
import { type Message, messages } from './messages/messages.ts';

const PAGE = 'docs/troubleshooting.md';

/** Texts that are put into a message, and none by themselves. */
const PARTS: readonly string[] = [
  'An input is',
  '… inputs are',
  '… lines are',
  '… and … more',
  'and … more …',
  'the proxy …',
  'Workflow job template',
  'an inventory source',
  'an inventory source',
  'jobs/…/…/output',
  'administration/workflow-approvals',
  ' (X-API-Request-Id …)',
  'last task: "…"',
  'it has none.',
  'Node "…" (slice … of …)',
  // What the controller says, to know it by.
  'playbook stats not available',
  'Wait until job finishes',
];

/** The lines of the page's blocks of text: each is a message, `…` for what changes, and at its end for what is left out. */
function reported(): string[] {
  const blocks = readFileSync(join(root, PAGE), 'utf8').matchAll(/^```text\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, block = '']) => block.trim().split('\n'));
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Whether a line of the page is the message, or its beginning. */
function tells(line: string, { text }: Message): boolean {
  const whole = plain(text);
  return line === whole || (line.endsWith('…') && whole.startsWith(line.slice(0, -1)));
}

const all = messages();
const lines = reported();

test('every error and warning has its paragraph in docs/troubleshooting.md', () => {
  const untold = all.filter((message) => !lines.some((line) => tells(line, message)) && !PARTS.includes(message.text));
  expect(untold.map(({ place, text }) => `${place} ${plain(text)}`)).toEqual([]);
});

test('docs/troubleshooting.md tells of no error or warning that there is not', () => {
  expect(lines.filter((line) => !all.some((message) => tells(line, message)))).toEqual([]);
  expect(PARTS.filter((part) => !all.some(({ text }) => text === part))).toEqual([]);
});

test('docs/troubleshooting.md tells each once', () => {
  expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
});
