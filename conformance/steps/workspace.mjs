import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Calls a function with an empty folder, which a step gets as `GITHUB_WORKSPACE`, and removes the folder.
 * @template T @param {(folder: string) => Promise<T>} use @returns {Promise<T>}
 */
export async function withWorkspace(use) {
  const folder = mkdtempSync(join(tmpdir(), 'tower-deploy-conformance-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
