import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../workflows/tools.ts';

const PAGES = ['controller', 'runner'] as const;
const CODE = ['src', 'simulator', '__tests__', 'scripts', 'bench'];
const RECORDINGS = path.join(root, '__tests__/contract/recordings');
const WRITES = path.join(root, '__tests__/contract/recordings-write');

const read = (file: string): string => readFileSync(file, 'utf8');

/** Text of a source file with each comment on one line, so that a citation may be wrapped. */
const unwrapped = (text: string): string => text.replaceAll(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' ');

const sources = CODE.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /\.(ts|mjs|js)$/.test(file) && !/(^|\/)(dist|node_modules)\//.test(file))
    .filter((file) => file !== '__tests__/unit/facts.test.ts')
    .map((file) => ({ file, text: unwrapped(read(path.join(root, file))) })),
);

interface Fact {
  number: number;
  text: string;
}

function factsOf(page: (typeof PAGES)[number]): Fact[] {
  const [, ...parts] = read(path.join(root, 'docs', `${page}-facts.md`)).split(/^### Fact (?=\d+$)/m);
  return parts.map((part) => ({ number: Number.parseInt(part, 10), text: part.split(/^## /m)[0] ?? '' }));
}

const numbers = (text: string): number[] => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));

/** Where each fact of a page is cited: by `controller fact 12`, `controller facts 12 and 13`, or the link to its anchor. */
function citations(page: (typeof PAGES)[number]): { file: string; number: number }[] {
  const forms = [
    new RegExp(`\\b${page} facts? (\\d+(?:(?:, | and )\\d+)*)`, 'g'),
    new RegExp(`\\b${page}-facts\\.md#fact-(\\d+)`, 'g'),
  ];
  return sources.flatMap(({ file, text }) =>
    forms
      .flatMap((form) => [...text.matchAll(form)])
      .flatMap(([, found = '']) => numbers(found).map((number) => ({ file, number }))),
  );
}

/** Names of all recorded exchanges and measurements. */
function recordings(): string[] {
  const lines = readdirSync(WRITES)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => read(path.join(WRITES, file)).split('\n'))
    .filter((line) => line !== '');
  const files = [RECORDINGS, WRITES].flatMap((folder) => readdirSync(folder));
  return [
    ...files.map((file) => file.replace(/\.jsonl?$/, '')),
    ...lines.map((line) => (JSON.parse(line) as { name: string }).name),
  ];
}

describe.each(PAGES)('the facts about the %s', (page) => {
  const facts = factsOf(page);

  test('are numbered from 1 on, each number once', () => {
    const expected = facts.map((_, index) => index + 1);
    expect(facts.map(({ number }) => number).sort((a, b) => a - b)).toEqual(expected);
    expect(facts.length).toBeGreaterThan(20);
  });

  test('name a recording or a source each', () => {
    const without = facts.filter(({ text }) => !/^\*\*(Recording|Source):\*\* \S/m.test(text));
    expect(without.map(({ number }) => number)).toEqual([]);
  });

  test('are cited only by numbers that exist', () => {
    const known = facts.map(({ number }) => number);
    const cited = citations(page);
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter(({ number }) => !known.includes(number))).toEqual([]);
  });

  test('are marked as background exactly where no comment cites them', () => {
    const cited = new Set(citations(page).map(({ number }) => number));
    const marked = facts.filter(({ text }) => /^\*Background\.\*$/m.test(text)).map(({ number }) => number);
    const uncited = facts.map(({ number }) => number).filter((number) => !cited.has(number));
    expect(marked).toEqual(uncited);
  });
});

test('no source cites a fact in another form', () => {
  const other = [
    /(?<!\b(?:controller|runner) )\bfacts? #?\d+/gi,
    /\b(?:API|APPLY|GATEWAY|RUNNER|controller)[-_ ]facts?\b(?! \d|\.md#fact-\d)/gi,
    /\b(?:API|APPLY|GATEWAY)[-_ ]facts?\b/gi,
  ];
  const found = sources.flatMap(({ file, text }) =>
    other.flatMap((form) => [...text.matchAll(form)].map(([words]) => `${file}: ${words}`)),
  );
  expect(found).toEqual([]);
});

test('every recording that a fact names is in the project', () => {
  const known = recordings();
  const named = PAGES.flatMap((page) => factsOf(page))
    .flatMap(({ text }) => [...text.matchAll(/^\*\*Recording:\*\* (.*?)\.(?: For .*)?$/gm)])
    .flatMap(([, list = '']) => [...list.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  expect(named.length).toBeGreaterThan(100);
  const matches = (name: string): boolean => {
    const pattern = new RegExp(`^${name.replaceAll('*', '.*')}$`);
    return known.some((recording) => pattern.test(recording));
  };
  expect(named.filter((name) => !matches(name))).toEqual([]);
});
