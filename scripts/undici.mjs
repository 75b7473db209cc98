// Leaves undici out of a bundle, because the action sends no request with it.

import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STATIC_IMPORT = 'import * as __WEBPACK_EXTERNAL_MODULE_undici__ from "undici";\n';
/** Loads the replacement at the first use. */
const LAZY_IMPORT =
  'const __WEBPACK_EXTERNAL_MODULE_undici__ = new Proxy({}, { get: (_, name) => __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./undici.cjs")[name] });\n';

/**
 * Puts `undici-replacement.cjs` in the place of undici, which is 940 kB. `@actions/http-client` imports it for an agent
 * that the action does not use. `@actions/github` creates that agent when it is loaded behind a proxy, and would use it
 * in its own `fetch`; `src/report/github/github-client.ts` sends each request by another one. The packages stay unchanged.
 * @param {string} folder of the bundle that leaves undici out
 */
export function replaceUndici(folder) {
  copyFileSync(join(import.meta.dirname, 'undici-replacement.cjs'), join(folder, 'undici.cjs'));
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const replaced = text
      .replace(STATIC_IMPORT, LAZY_IMPORT)
      .replaceAll('(import.meta.url)("undici")', '(import.meta.url)("./undici.cjs")');
    if (
      /["']undici["']/.test(replaced.replaceAll(/^.*\/\/ .*$/gm, '')) ||
      (name === 'index.js' && !replaced.includes(LAZY_IMPORT))
    )
      throw new Error(`${name} imports undici in another way: adapt scripts/undici.mjs`);
    if (replaced !== text) writeFileSync(join(folder, name), replaced);
  }
}
