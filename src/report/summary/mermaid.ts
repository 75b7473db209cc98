import type { NodeResults } from '../../follow/playbook/playbook-results.ts';
import { namesOfNode, type OutcomeKind, outcomeOf } from './node-outcome.ts';

/*
 * A workflow as a Mermaid flowchart. Mermaid refuses a text of more than 50,000 characters and a graph of more than 500
 * edges, and shows an error instead: both are kept well below.
 */

/** Nodes in the graph; the table below it has more. */
const MAX_NODES = 80;

const MAX_EDGES = 300;

/** Of all nodes and edges, in characters. */
const MAX_TEXT = 40_000;

/** Of a name on a node, in characters. */
const MAX_NAME = 48;

/** Longer chains go from top to bottom, where a page has no end. */
const LONGEST_ROW = 4;

/** Dark letters on light ground with a rim: readable on a light page and on a dark one. */
const STYLES: Readonly<Record<OutcomeKind, string>> = {
  good: 'fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a,stroke-width:2px',
  bad: 'fill:#ffebe9,stroke:#cf222e,color:#67060c,stroke-width:2px',
  stopped: 'fill:#fff8c5,stroke:#9a6700,color:#4d2d00,stroke-width:2px',
  open: 'fill:#ddf4ff,stroke:#0969da,color:#032563,stroke-width:2px',
  unrun: 'fill:#f6f8fa,stroke:#818b98,color:#59636e,stroke-width:2px,stroke-dasharray:4 4',
};

/** The rim alone, for what stands around other nodes: its ground is the page's. */
const NODE_SHAPES: Readonly<Record<OutcomeKind, string>> = {
  good: 'fill:none,stroke:#1a7f37,stroke-width:2px',
  bad: 'fill:none,stroke:#cf222e,stroke-width:2px',
  stopped: 'fill:none,stroke:#9a6700,stroke-width:2px',
  open: 'fill:none,stroke:#0969da,stroke-width:2px',
  unrun: 'fill:none,stroke:#818b98,stroke-width:2px,stroke-dasharray:4 4',
};

/** What leads on from a node, in the order of the labels. */
const PATHS = ['success', 'failure', 'always'] as const;

/** A graph, and how many nodes it does not show. */
export interface Graph {
  text: string;
  left: number;
}

/**
 * The graph of a workflow's nodes, or undefined where nothing leads from one to another, as in a sliced job.
 * A path that was not taken is dotted.
 * @param clean makes a name from outside harmless
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
  /** By node, since ids of a strange controller may be doubled. */
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
      // Mermaid keeps room for one line only above what is inside.
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
 * A text for a label in double quotes: every sign but letters, digits and blanks by its number, so that none means
 * anything to Mermaid or, in the label, to Markdown and HTML.
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
  // The controller takes a canceled job for a failed one.
  return (path === 'success') === (kind === 'good') && kind !== 'open';
}

function count(nodes: readonly NodeResults[]): number {
  return nodes.reduce((sum, node) => sum + 1 + count(node.nodes), 0);
}

/** How many of the nodes that are shown follow one another at most. */
function longestChain(all: readonly NodeResults[]): number {
  const nodes = all.slice(0, MAX_NODES);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lengths = new Map<number, number>();
  const length = (id: number): number => {
    const node = byId.get(id);
    if (node === undefined) return 0;
    const known = lengths.get(id);
    if (known !== undefined) return known;
    // Also ends a circle, which a controller should refuse.
    lengths.set(id, 1);
    const inside = Math.max(1, longestChain(node.nodes));
    const after = PATHS.flatMap((path) => node.next[path]).map(length);
    const result = inside + Math.max(0, ...after);
    lengths.set(id, result);
    return result;
  };
  return Math.max(0, ...nodes.map(({ id }) => length(id)));
}
