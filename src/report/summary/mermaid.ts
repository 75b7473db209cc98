import type { NodeResults } from '../../follow/playbook/playbook-results.ts';
import { namesOfNode, type OutcomeKind, outcomeOf } from './node-outcome.ts';

/*
 * A workflow as a Mermaid flowchart. Mermaid shows an error for more than 50,000 characters or 500 edges. The limits
 * here are well below both.
 */

/** Maximum nodes in the graph. The table below it has more. */
const MAX_NODES = 80;

const MAX_EDGES = 300;

/** Maximum length of all nodes and edges, in characters. */
const MAX_TEXT = 40_000;

/** Maximum length of a node's name, in characters. */
const MAX_NAME = 48;

/** Longer chains go from top to bottom. */
const LONGEST_ROW = 4;

/** Dark letters on a light background with a border: readable on light and dark pages. */
const STYLES: Readonly<Record<OutcomeKind, string>> = {
  good: 'fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a,stroke-width:2px',
  bad: 'fill:#ffebe9,stroke:#cf222e,color:#67060c,stroke-width:2px',
  stopped: 'fill:#fff8c5,stroke:#9a6700,color:#4d2d00,stroke-width:2px',
  open: 'fill:#ddf4ff,stroke:#0969da,color:#032563,stroke-width:2px',
  unrun: 'fill:#f6f8fa,stroke:#818b98,color:#59636e,stroke-width:2px,stroke-dasharray:4 4',
};

/** Border only, for a node that contains other nodes. The background is the page's. */
const NODE_SHAPES: Readonly<Record<OutcomeKind, string>> = {
  good: 'fill:none,stroke:#1a7f37,stroke-width:2px',
  bad: 'fill:none,stroke:#cf222e,stroke-width:2px',
  stopped: 'fill:none,stroke:#9a6700,stroke-width:2px',
  open: 'fill:none,stroke:#0969da,stroke-width:2px',
  unrun: 'fill:none,stroke:#818b98,stroke-width:2px,stroke-dasharray:4 4',
};

/** The paths from a node, in the order of the labels. */
const PATHS = ['success', 'failure', 'always'] as const;

/** A graph, and how many nodes it omits. */
export interface Graph {
  text: string;
  left: number;
}

/**
 * Returns the graph of a workflow's nodes, or undefined when no node leads to another, as in a sliced job. Paths not
 * taken are dotted.
 * @param clean sanitizes a name from outside
 */
export function workflowGraph(nodes: readonly NodeResults[], clean: (name: string) => string): Graph | undefined {
  if (!nodes.some((node) => node.nodes.length > 0 || PATHS.some((path) => node.next[path].length > 0)))
    return undefined;
  const drawing = new Drawing(clean);
  drawing.nodes(nodes, '  ');
  drawing.edges(nodes);
  return {
    text: [`flowchart ${longestChain(nodes) > LONGEST_ROW ? 'TB' : 'LR'}`, ...drawing.lines()].join('\n'),
    left: drawing.left,
  };
}

class Drawing {
  left = 0;
  readonly #clean: (name: string) => string;
  readonly #lines: string[] = [];
  /** By node, since a faulty controller may repeat ids. */
  readonly #ids = new Map<NodeResults, string>();
  readonly #classes = new Map<string, string[]>();
  #edgeCount = 0;
  #size = 0;

  constructor(clean: (name: string) => string) {
    this.#clean = clean;
  }

  nodes(nodes: readonly NodeResults[], indent: string): void {
    for (const node of nodes) {
      if (this.#ids.size >= MAX_NODES || this.#size > MAX_TEXT) {
        this.left += 1 + count(node.nodes);
        continue;
      }
      this.#node(node, indent);
    }
  }

  #node(node: NodeResults, indent: string): void {
    const id = `n${this.#ids.size + 1}`;
    this.#ids.set(node, id);
    const { kind, words } = outcomeOf(node);
    const [name, runs] = namesOfNode(node);
    const lines = [name, runs === undefined ? '' : `(${runs})`, words].filter((line) => line !== '');
    const labels = lines.map((line) => this.#label(line));
    if (node.nodes.length > 0) {
      this.#classify(id, `${kind}Around`);
      // Mermaid reserves only one line above the contents.
      this.#add(`${indent}subgraph ${id}["${labels.slice(0, -1).join(' ')}#58; ${labels.at(-1)}"]`);
      this.nodes(node.nodes, `${indent}  `);
      this.#add(`${indent}end`);
      return;
    }
    this.#classify(id, kind);
    const [open, close] = node.type === 'workflow_approval' ? ['{{', '}}'] : ['[', ']'];
    this.#add(`${indent}${id}${open}"${labels.join('<br/>')}"${close}`);
  }

  edges(nodes: readonly NodeResults[]): void {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    for (const node of nodes) {
      for (const path of PATHS) {
        for (const next of node.next[path]) this.#edge(node, path, byId.get(next));
      }
      this.edges(node.nodes);
    }
  }

  #edge(from: NodeResults, path: (typeof PATHS)[number], to: NodeResults | undefined): void {
    const [start, end] = [this.#ids.get(from), to && this.#ids.get(to)];
    if (start === undefined || end === undefined || to === undefined || this.#edgeCount >= MAX_EDGES) return;
    this.#edgeCount += 1;
    this.#add(`  ${start} ${wasTaken(from, path, to) ? '-->' : '-.->'}|${path}| ${end}`);
  }

  #label(text: string): string {
    return escapeMermaid(shortened(this.#clean(text)));
  }

  #classify(id: string, name: string): void {
    this.#classes.set(name, [...(this.#classes.get(name) ?? []), id]);
  }

  #add(line: string): void {
    this.#size += line.length;
    this.#lines.push(line);
  }

  lines(): string[] {
    const styles = [
      ...Object.entries(STYLES),
      ...Object.entries(NODE_SHAPES).map(([kind, style]): [string, string] => [`${kind}Around`, style]),
    ];
    const used = styles.filter(([name]) => this.#classes.has(name));
    return [
      ...this.#lines,
      ...used.map(([name, style]) => `  classDef ${name} ${style}`),
      ...used.map(([name]) => `  class ${this.#classes.get(name)?.join(',')} ${name}`),
    ];
  }
}

/**
 * Returns text for a label in double quotes. Every character but letters, digits and spaces becomes its number, so that
 * it has no meaning in Mermaid, Markdown or HTML.
 */
export function escapeMermaid(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `#${sign.codePointAt(0)};`);
}

function shortened(name: string): string {
  const signs = [...name];
  return signs.length > MAX_NAME ? `${signs.slice(0, MAX_NAME - 1).join('')}…` : name;
}

function wasTaken(from: NodeResults, path: (typeof PATHS)[number], to: NodeResults): boolean {
  if (to.status === '' && !to.isLost) return false;
  const { kind } = outcomeOf(from);
  if (path === 'always') return kind !== 'unrun';
  // The controller treats a canceled job as failed.
  return (path === 'success') === (kind === 'good') && kind !== 'open';
}

function count(nodes: readonly NodeResults[]): number {
  return nodes.reduce((sum, node) => sum + 1 + count(node.nodes), 0);
}

/** Returns the length of the longest chain of visible nodes. */
function longestChain(all: readonly NodeResults[]): number {
  const nodes = all.slice(0, MAX_NODES);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lengths = new Map<number, number>();
  const length = (id: number): number => {
    const node = byId.get(id);
    if (node === undefined) return 0;
    const known = lengths.get(id);
    if (known !== undefined) return known;
    // Also ends a cycle, which a controller should refuse.
    lengths.set(id, 1);
    const inside = Math.max(1, longestChain(node.nodes));
    const after = PATHS.flatMap((path) => node.next[path]).map(length);
    const result = inside + Math.max(0, ...after);
    lengths.set(id, result);
    return result;
  };
  return Math.max(0, ...nodes.map(({ id }) => length(id)));
}
