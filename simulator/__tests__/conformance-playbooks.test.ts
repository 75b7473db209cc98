import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Play, RunContext, Task } from '../playbook/model.ts';
import { CONFORMANCE } from '../seeds/conformance.ts';

const FOLDER = 'conformance/playbooks';
const root = path.join(import.meta.dirname, '..', '..');

const CONTEXT: RunContext = {
  ...{ vars: {}, hosts: ['db1', 'web1', 'web2'], groups: { web: ['web1', 'web2'], db: ['db1'] }, limit: '' },
  ...{ tags: [], skipTags: [], verbosity: 0, check: false, relaunch: false },
};

/** What both have: names, hosts, modules, lines and tags, in their order. */
interface Shape {
  name: unknown;
  hosts: unknown;
  serial: unknown;
  handlers: unknown[];
  tasks: unknown[];
}

/** A flush is no task in the simulator. */
const FLUSH = 'ansible.builtin.meta';

/** The tasks of a playbook as Ansible runs them: those of a block first, then those of its rescue. */
function tasksOf(list: unknown, lines: LineCounter): unknown[] {
  if (!isSeq(list)) return [];
  return list.items.filter(isMap).flatMap((task) => {
    if (task.has('block')) return [...tasksOf(task.get('block'), lines), ...tasksOf(task.get('rescue'), lines)];
    const action = task.items.map(({ key }) => String(key)).find((key) => key.startsWith('ansible.'));
    if (action === FLUSH) return [];
    const { name, tags = [] } = task.toJSON() as { name: string; tags?: string[] };
    return [{ name, action, tags, line: lines.linePos(task.range?.[0] ?? 0).line }];
  });
}

function written(file: string): Shape[] {
  const lines = new LineCounter();
  const { contents } = parseDocument(readFileSync(path.join(root, file), 'utf8'), { lineCounter: lines });
  return ((contents as { items: unknown[] } | null)?.items ?? []).map((item) => {
    const play = item as YAMLMap;
    const parts = { handlers: tasksOf(play.get('handlers'), lines), tasks: tasksOf(play.get('tasks'), lines) };
    return { name: play.get('name'), hosts: play.get('hosts'), serial: play.get('serial'), ...parts };
  });
}

const shapeOf = ({ name, action, tags = [], line }: Task): unknown => ({ name, action, tags, line });

const simulated = ({ name, hosts, serial, handlers = [], tasks }: Play): Shape => ({
  ...{ name, hosts, serial, handlers: handlers.map(shapeOf), tasks: tasks.map(shapeOf) },
});

const files = readdirSync(path.join(root, FOLDER)).map((file) => `${FOLDER}/${file}`);

test('the simulator has each playbook of the conformance suite', () => {
  expect(Object.keys(CONFORMANCE.runs ?? {}).sort()).toEqual(files.sort());
});

test.each(files)('%s has the same plays and tasks in the simulator', (file) => {
  const plays = CONFORMANCE.runs?.[file]?.playbook(CONTEXT).plays ?? [];
  expect(plays.map(simulated)).toEqual(written(file));
});
