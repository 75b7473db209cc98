import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { actions, declaration } from '../../scripts/actions.mjs';
import { root } from './tools.ts';

/** The folders whose pages show YAML to users. */
const PAGES = [...actions, 'docs'];

/** The folder of whole workflows, each a file. */
const WORKFLOWS = 'examples';

/** A step, or a job that calls a workflow. */
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
  /** A workflow to check: the example itself, or one around its steps; undefined for anything else. */
  workflow: string | undefined;
}

/** Every ```yaml block of the pages, and every whole workflow. */
export function examples(): Example[] {
  return [...PAGES.flatMap(pages).flatMap(blocks), ...workflows()];
}

function blocks(page: string): Example[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```ya?ml\n(.*?)^```/gms)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length;
    return read(match[1] ?? '', `${page}:${line}`);
  });
}

function workflows(): Example[] {
  return list(WORKFLOWS, '.yml').map((file) => read(readFileSync(join(root, file), 'utf8'), file));
}

const pages = (folder: string): string[] => list(folder, '.md');

function list(folder: string, ending: string): string[] {
  try {
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith(ending))
      .map((name) => join(folder, name));
  } catch {
    return []; // no such folder, so no page
  }
}

function read(text: string, place: string): Example {
  // Ansible's own tags, such as `!unsafe`, are warnings.
  const value: unknown = parse(text, { logLevel: 'error' });
  return { place, text, steps: stepsOf(value), workflow: workflowOf(value, text) };
}

function workflowOf(value: unknown, text: string): string | undefined {
  if (isRecord(value) && 'jobs' in value) return text;
  const isStep = (item: unknown) => isRecord(item) && ('uses' in item || 'run' in item);
  if (!Array.isArray(value) || !value.every(isStep)) return undefined;
  const head = ['on: push', 'permissions: {}', 'jobs:', '  job:', '    runs-on: ubuntu-latest', '    steps:'];
  // Steps that read the outputs of a deployment are shown without it.
  const before = text.includes('id: tower') ? [] : ['      - id: tower', '        uses: tower-deploy/action@v1'];
  return [...head, ...before, text.replaceAll(/^(?=.)/gm, '      ')].join('\n');
}

/** Steps stand in a workflow's jobs, in a list of their own, or deeper: whatever has `uses` is one. */
function stepsOf(value: unknown, name?: string): Step[] {
  if (Array.isArray(value)) return value.flatMap((item) => stepsOf(item));
  if (!isRecord(value)) return [];
  const inside = Object.entries(value).flatMap(([key, item]) => stepsOf(item, key));
  // A job that calls a workflow is known by its name.
  return [...('uses' in value ? [{ ...(name === undefined ? {} : { id: name }), ...(value as Step) }] : []), ...inside];
}

/** What is given to something of ours, and what it gives. */
export interface Used {
  inputs: Record<string, { required?: boolean }>;
  outputs: Record<string, unknown>;
}

/** What a step or a job uses, where it is ours: an action, or the reusable workflow. */
export function usedBy({ uses = '' }: Step): Used | undefined {
  const [, path] = /^tower-deploy\/action(\/[^@]+)?@/.exec(uses) ?? [];
  if (!uses.startsWith('tower-deploy/action')) return undefined;
  if (path?.endsWith('.yml')) {
    const { inputs, outputs } = parse(readFileSync(join(root, path), 'utf8')).on.workflow_call;
    return { inputs, outputs };
  }
  const { inputs = {}, outputs = {} } = declaration(path?.slice(1) ?? '.');
  return { inputs, outputs };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
