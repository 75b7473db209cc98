import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { actions } from '../../scripts/actions.mjs';
import { root } from '../workflows/tools.ts';

/** Pages for users. */
const pages = [
  ...actions.map((folder) => path.posix.join(folder, 'README.md')),
  ...readdirSync(path.join(root, 'docs')).map((file) => `docs/${file}`),
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
].filter((file) => file.endsWith('.md'));

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** What a heading is called in a link, as GitHub makes it. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

test.each(pages)('every link of %s leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const wrong = links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [file = '', fragment] = link.split('#');
    const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
    if (!existsSync(path.join(root, target))) return true;
    if (fragment === undefined) return false;
    const headings = [...read(target).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));
    return !headings.includes(fragment);
  });
  expect(wrong).toEqual([]);
});
