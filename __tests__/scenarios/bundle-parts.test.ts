import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { root } from '../workflows/tools.ts';
import { onStage, runsOn } from './support/scenario.ts';

/** Prints the files that a step loads, when it ends. */
const PRINT_LOADED = `
import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
process.on('exit', () => console.log('loaded: ' + JSON.stringify(loaded)));
`;

const BUNDLES = ['dist/bundle', 'simulator/dist/bundle'];

const filesOf = (bundle: string): string[] =>
  readdirSync(path.join(root, bundle)).filter((name) => /\.c?js$/.test(name));

const textOf = (bundle: string, file: string): string => readFileSync(path.join(root, bundle, file), 'utf8');

const hasGitHubClient = (file: string): boolean =>
  textOf('dist/bundle', file).includes('CONCATENATED MODULE: ./node_modules/@actions/github/');

test('a launch that is followed loads no client of GitHub, and its post step only its stub', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim, 60_000);
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(PRINT_LOADED)}` };
    const seen = await step({ template_id: String(DEMO.deploy) }, { env });
    expect(seen.conclusion).toBe('success');
    const lines = seen.raw.filter((line) => line.startsWith('loaded: ')).map((line) => line.slice('loaded: '.length));
    const [main, post] = lines.map((line) => (JSON.parse(line) as string[]).map((url) => path.basename(url)));
    const unused = ['undici.cjs', ...filesOf('dist/bundle').filter(hasGitHubClient)];
    expect(unused).toHaveLength(2);
    expect(main).toContain('index.js');
    expect(main?.filter((file) => unused.includes(file))).toEqual([]);
    // Main left nothing to do.
    expect(post).toEqual(['post.js']);
  });
});

test.each(BUNDLES)('no file of %s repeats a module of another', (bundle) => {
  const ids = filesOf(bundle).flatMap((file) =>
    [...textOf(bundle, file).matchAll(/^\/\*{3}\/ (\d+):$/gm)].map(([, id]) => id),
  );
  expect(ids.length).toBeGreaterThan(100);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test.each(BUNDLES)('no file of %s contains undici', (bundle) => {
  expect(filesOf(bundle).filter((file) => textOf(bundle, file).includes('node_modules/undici/'))).toEqual([]);
});
