/** What a figure counts. A ratio stands first in the table: the machine's load is in both of its sides. */
export type Unit = 'x' | 's' | 'requests' | 'polls' | 'kB' | 'lines/s' | 'MB' | 'per s' | 'ms';

/** One figure of the table. */
export interface Row {
  what: string;
  value: number;
  unit: Unit;
  /** From DESIGN, section 6; where there is none, the figure is for comparison. */
  goal?: { most: number } | { least: number };
  /** How many were measured; the value is their median. */
  n?: number;
  /** What bounds it, how it was measured, why it is missing. */
  note?: string;
}

/** What a part of the bench brings. */
export interface Part {
  rows: Row[];
  /** What was left out, and why. */
  leftOut?: string[];
}

const DIGITS: Record<Unit, number> = {
  x: 2,
  s: 2,
  requests: 0,
  polls: 0,
  kB: 0,
  'lines/s': 0,
  MB: 0,
  'per s': 1,
  ms: 0,
};

/** Whether a figure reaches its goal; undefined where it has none. */
export function isReached({ value, goal }: Row): boolean | undefined {
  if (goal === undefined) return undefined;
  return 'most' in goal ? value <= goal.most : value >= goal.least;
}

/** The table as text, ratios first. */
export function table(parts: readonly Part[]): string {
  const rows = parts.flatMap((part) => part.rows);
  const groups: [string, Row[]][] = [
    ['Ratios', rows.filter(({ unit }) => unit === 'x')],
    ['Figures', rows.filter(({ unit }) => unit !== 'x')],
  ];
  const width = Math.max(...rows.map(({ what }) => what.length));
  const lines = groups.flatMap(([title, members]) =>
    members.length === 0 ? [] : ['', title, ...members.map((row) => line(row, width))],
  );
  const leftOut = parts.flatMap((part) => part.leftOut ?? []);
  const missing = leftOut.length > 0 ? ['', 'Left out', ...leftOut.map((reason) => `  ${reason}`)] : [];
  return [...lines, ...missing, ''].join('\n');
}

function line(row: Row, width: number): string {
  const { what, value, unit, goal, n, note } = row;
  const amount = (number: number): string => `${number.toFixed(DIGITS[unit])}${unit === 'x' ? ' x' : ` ${unit}`}`;
  const aim =
    goal === undefined ? '' : 'most' in goal ? `at most ${amount(goal.most)}` : `at least ${amount(goal.least)}`;
  const verdict = { true: 'reached', false: 'MISSED', undefined: '' }[String(isReached(row))] ?? '';
  const many = n === undefined ? '' : `n=${n}`;
  const columns = [what.padEnd(width), amount(value).padStart(16), aim.padEnd(22), verdict.padEnd(8), many.padEnd(7)];
  return `  ${columns.join('  ')}${note ?? ''}`.trimEnd();
}
