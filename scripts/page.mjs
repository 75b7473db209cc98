// Shows a summary as GitHub would.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { answerHelp } from './help.mjs';
import { findChromium, takePicture } from './page/chromium.mjs';
import { toPage } from './page/page.mjs';

const USAGE = `
Usage: npm run page -- SUMMARY.md OUT [--dark] [--open] [--width N]

Renders a step's summary as GitHub shows it.

  SUMMARY.md  the summary, as Markdown
  OUT         the file to write: OUT.html for a page, OUT.png for a picture
  --dark      uses the dark theme
  --open      unfolds all folded parts
  --width N   sets the width of the page in pixels (default: 1060)

A picture needs Chromium (path in CHROMIUM, or found in PATH). Without it, only the page is written.

Example: npm run page -- summary.md summary.png --dark
`;

/**
 * @param {string} markdown @param {string} target a path that ends in .html or .png
 * @param {{ dark?: boolean, open?: boolean, width?: number }} [look]
 * @returns {Promise<string>} what was written
 */
export async function writePage(markdown, target, { dark = false, open = false, width = 1060 } = {}) {
  const html = toPage(markdown, { open });
  if (!target.endsWith('.png')) {
    writeFileSync(target, html);
    return target;
  }
  const program = findChromium();
  if (program === undefined) {
    const page = target.replace(/\.png$/, '.html');
    writeFileSync(page, html);
    return `${page} alone: for a picture there has to be Chromium in PATH, or its path in CHROMIUM`;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tower-deploy-page-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    const { picture, ready } = await takePicture(program, pathToFileURL(file).href, {
      theme: dark ? 'dark' : 'light',
      width,
    });
    writeFileSync(target, picture);
    const { graphs = 0, faults = ['the page was not drawn in time'] } = /** @type {any} */ (ready ?? {});
    if (faults.length > 0) throw new Error(`${target}: ${faults.join('; ')}`);
    return graphs > 0 ? `${target}, with ${graphs} graph` : target;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main() {
  answerHelp(USAGE);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dark: { type: 'boolean' }, open: { type: 'boolean' }, width: { type: 'string' } },
  });
  const [source, target] = positionals;
  if (source === undefined || target === undefined) {
    console.error(USAGE.trim());
    return 1;
  }
  const look = { dark: values.dark ?? false, open: values.open ?? false, width: Number(values.width ?? 1060) };
  console.log(`Wrote ${await writePage(readFileSync(source, 'utf8'), target, look)}`);
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = await main();
