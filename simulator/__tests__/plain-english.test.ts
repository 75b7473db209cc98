import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { UNCLEAR_WORDS, withoutQuotes } from '../../__tests__/unit/unclear-words.ts';
import { guideLines } from '../page/guide.ts';
import { CATALOGUE, parseFaults } from '../rehearsal/catalogue.ts';
import { readSeedFile } from '../seed-file/seed-file.ts';
import { HELP, readSettings } from '../settings.ts';
import { Simulator } from '../simulator.ts';

const browser = (file: string): string => readFileSync(join(import.meta.dirname, '..', 'browser', file), 'utf8');

/** The page without its markup; the titles of its parts stay. */
const pageText = browser('page.html')
  .replaceAll(/<!.*?>|<(?!\/?(?:h\d|p|th|a|title)\b)[^>]*aria-label="([^"]*)"[^>]*>/g, '\n$1\n')
  .replaceAll(/<[^>]+>/g, '\n');

/** What the script of the page says: its texts of several words. */
const scriptText = [...browser('page.js').matchAll(/'([A-Z][^'\n]* [^'\n]*)'|`([A-Z][^`\n]* [^`\n]*)`/g)]
  .map(([, plain = '', filled = '']) => (plain + filled).replaceAll(/\$\{[^}]*\}/g, 'value'))
  .join('\n');

/** What an error says. */
function errorOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('it threw nothing');
}

const WRONG_FILE = `
organisation: Shop
labels: [production]
inventories: [{ name: Production, hsots: [a] }, { id: 1, name: A, hosts: { a: 1 } }, { id: 1, name: B }, 5]
credentials: [{ name: Machine, credential_type: Unknown }]
job_templates:
  - { name: Deploy, inventory: Prod, labels: [stage], limit: [a], jobs: { outcome: fine, seconds: -1, replay: x } }
  - { jobs: { replay: worker-dead, seconds: 2, artifacts: 1 } }
workflow_job_templates: [{ name: W, nodes: [{ identifier: a, template: No, success_nodes: [c] }, { identifier: b }] }]
`;

const RIGHT_FILE = `
inventories: [{ name: Production, hosts: [web1] }]
job_templates: [{ name: Deploy, inventory: Production }]
`;

const settingsError = (...args: string[]): string => errorOf(() => readSettings(args, ''));

/** What a user of the simulator reads, by where. */
const TEXTS: Record<string, string> = {
  'the help': HELP.replaceAll(/\n {10,}/g, ' '),
  'errors of the command line': [
    settingsError('--port', 'x'),
    settingsError('--seed', 'x'),
    settingsError('--seed', 'x.yml'),
    settingsError('--product', 'x'),
    settingsError('--random-seed', 'x'),
  ].join('\n'),
  'the faults': CATALOGUE.flatMap(({ sentence, parameters }) => [
    sentence,
    ...Object.values(parameters).map(({ meaning }) => meaning),
  ]).join('\n'),
  'errors of faults': ['slowly', 'slow a=1', 'slow ms=x', 'no-websocket a=1']
    .map((text) => errorOf(() => parseFaults(text)))
    .join('\n')
    .replaceAll(/The faults are: .*/g, ''),
  'errors of a seed file': errorOf(() => readSeedFile(WRONG_FILE, 'tower.yml')).replaceAll(
    /^ *[\w.[\]]+:|; known types: .*/gm,
    '',
  ),
  'the page': pageText,
  'the script of the page': scriptText,
};

/** The most words of a sentence. Words in quotes and in backticks count as one. */
const MAX_WORDS = 20;

const prose = (text: string): string => withoutQuotes(text).replaceAll(/'[^'\n]*'/g, 'value');

const unclearIn = (text: string): string[] =>
  UNCLEAR_WORDS.flatMap((word) => word.exec(prose(text).toLowerCase())?.slice(0, 1) ?? []);

const longIn = (text: string): string[] =>
  prose(text)
    .split(/[.?!:;](?:\s+|$)|\n|, (?=[\w-]+,)/)
    .filter((sentence) => sentence.trim().split(/\s+/).length > MAX_WORDS);

describe('what a user of the simulator reads is plain English:', () => {
  test.each(Object.entries(TEXTS))('%s', (_place, text) => {
    expect(text.trim()).not.toBe('');
    expect(unclearIn(text)).toEqual([]);
    expect(longIn(text)).toEqual([]);
  });

  test('the output at the start', async () => {
    const seed = readSeedFile(RIGHT_FILE, 'tower.yml');
    const simulator = await Simulator.start({ seed, faults: 'slow' });
    const lines = guideLines(simulator.guide()).join('\n');
    await simulator.close();
    expect([unclearIn(lines), longIn(lines)]).toEqual([[], []]);
  });

  test.each(['Somebody cancels the job.', 'a number that is told anew'])('would be refused: %s', (text) => {
    expect(unclearIn(text)).not.toEqual([]);
  });

  test('a sentence of 21 words would be refused', () => {
    expect(longIn('word '.repeat(21))).toHaveLength(1);
  });
});
