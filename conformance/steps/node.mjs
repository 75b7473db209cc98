// The Node that runs the bundle: GitHub's runner has Node 24.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const RUNNER_NODE = 24;

/** Returns the path of Node 24 where there is one, else that of the current Node, and says so. */
export function bundleNode() {
  if (process.version.startsWith(`v${RUNNER_NODE}.`)) return process.execPath;
  const packaged = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  console.log(
    `GitHub runs the action on Node ${RUNNER_NODE}, which was not found: it runs on ${process.version} here.`,
  );
  return process.execPath;
}
