import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { actions } from '../../scripts/actions.mjs';
import { root } from '../workflows/tools.ts';

const PICTURES = 'docs/pictures';

/** A page with pictures has to come quickly, too. */
const MOST_BYTES = 150_000;

/** Pages for users. */
const pages = [
  ...actions.map((folder) => path.posix.join(folder, 'README.md')),
  ...readdirSync(path.join(root, 'docs')).map((file) => `docs/${file}`),
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'SUPPORT.md',
].filter((file) => file.endsWith('.md'));

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** What a heading is called in a link, as GitHub makes it. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** Where the README finds its pictures: the Marketplace shows it, too. */
const RAW = 'https://raw.githubusercontent.com/tower-deploy/action/main/';

const picturesOf = (page: string): string[] =>
  [...read(page).matchAll(/ (?:src|srcset)="([^"]+)"/g)].map(([, address = '']) => address);

/** The files that a page shows as pictures. */
const shown = (page: string): string[] =>
  picturesOf(page).map((address) =>
    address.startsWith(RAW) ? address.slice(RAW.length) : path.posix.join(path.posix.dirname(page), address),
  );

test('the README shows no picture by a relative address, which the Marketplace would not find', () => {
  expect(picturesOf('README.md').length).toBeGreaterThan(0);
  expect(picturesOf('README.md').filter((address) => !address.startsWith(RAW))).toEqual([]);
  expect(read('README.md')).not.toMatch(/!\[[^\]]*\]\((?!https:)/);
});

test.each(pages)('every link of %s leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const wrong = links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [file = '', fragment] = link.split('#');
    const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
    if (!existsSync(path.join(root, target))) return true;
    if (fragment === undefined) return false;
    const text = read(target);
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));
    const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
    return ![...headings, ...anchors].includes(fragment);
  });
  expect(wrong).toEqual([]);
});

test.each(pages)('every picture of %s is there, says in words what it shows, and has its dark one', (page) => {
  const files = shown(page);
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  const images = [...read(page).matchAll(/<img [^>]*>/g)].map(([image]) => image);
  expect(images.filter((image) => !/ alt="[^"]{40,}"/.test(image))).toEqual([]);
  const light = files.filter((file) => file.endsWith('-light.webp'));
  expect(light.filter((file) => !files.includes(file.replace('-light.', '-dark.')))).toEqual([]);
});

test('every picture is shown somewhere, and is small', () => {
  const files = pages.flatMap((page) => shown(page).map((file) => path.posix.basename(file)));
  const there = readdirSync(path.join(root, PICTURES));
  expect(there.filter((file) => !files.includes(file))).toEqual([]);
  expect(there.filter((file) => statSync(path.join(root, PICTURES, file)).size > MOST_BYTES)).toEqual([]);
});
