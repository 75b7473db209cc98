import type { Seen } from './scenario.ts';

/** A folded part of a log. */
export interface Group {
  title: string;
  lines: string[];
}

/** The groups of a step's log, in order. */
export function groupsOf(seen: Seen): Group[] {
  return divide(seen).groups;
}

/** What is seen without unfolding anything. */
export function ungrouped(seen: Seen): string[] {
  return divide(seen).open;
}

function divide({ raw }: Seen): { groups: Group[]; open: string[] } {
  const groups: Group[] = [];
  const open: string[] = [];
  let current: Group | undefined;
  for (const line of raw) {
    const title = /^::group::(.*)/.exec(line)?.[1];
    if (title !== undefined) {
      current = { title, lines: [] };
      groups.push(current);
    } else if (line === '::endgroup::') current = undefined;
    else (current?.lines ?? open).push(line);
  }
  return { groups, open };
}
