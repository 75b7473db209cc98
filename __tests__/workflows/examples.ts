import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { actions } from '../../scripts/actions.mjs';
import { root } from './tools.ts';

/** The folders whose pages show YAML to users. */
const PAGES = [...actions, 'docs'];

export interface Step {
  id?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

export interface Example {
  /** `README.md:12` */
  place: string;
  text: string;
  steps: Step[];
  isWorkflow: boolean;
}

/** Every ```yaml block of the pages. */
export function examples(): Example[] {
  return PAGES.flatMap(pages).flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8');
    return [...text.matchAll(/^```ya?ml\n(.*?)^```/gms)].map((match) => {
      const line = text.slice(0, match.index).split('\n').length;
      return read(match[1] ?? '', `${page}:${line}`);
    });
  });
}

function pages(folder: string): string[] {
  try {
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name));
  } catch {
    return []; // no such folder, so no page
  }
}

function read(text: string, place: string): Example {
  const value: unknown = parse(text);
  return { place, text, steps: stepsOf(value), isWorkflow: isRecord(value) && 'jobs' in value };
}

/** Steps stand in a workflow's jobs, in a list of their own, or deeper: whatever has `uses` is one. */
function stepsOf(value: unknown): Step[] {
  if (Array.isArray(value)) return value.flatMap(stepsOf);
  if (!isRecord(value)) return [];
  return [...('uses' in value ? [value as Step] : []), ...Object.values(value).flatMap(stepsOf)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
