import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';

/** What Mermaid reads out of a flowchart. */
export interface Flowchart {
  /** The label of each node by its id, lines apart, as a reader sees it. */
  nodes: ReadonlyMap<string, { label: string; classes: readonly string[] }>;
  edges: { from: string; to: string; label: string; stroke: string }[];
  subgraphs: { id: string; title: string; nodes: string[] }[];
}

/** Mermaid's own names, as far as they are used here. */
interface Mermaid {
  parse: (text: string) => Promise<unknown>;
  mermaidAPI: { getDiagramFromText: (text: string) => Promise<{ db: FlowDatabase }> };
}

interface FlowDatabase {
  getVertices: () => Map<string, { text: string; classes: string[] }>;
  getEdges: () => { start: string; end: string; text: string; stroke: string }[];
  getSubGraphs: () => { id: string; title: string; nodes: string[] }[];
}

/** A page of which nothing is there but what Mermaid looks for before it parses; it draws nothing here. */
function emptyPage(): Record<string, unknown> {
  class Element {}
  const nothing = (): unknown[] => [];
  const document = {
    nodeType: 9,
    implementation: {},
    currentScript: null,
    documentElement: {},
    createDocumentFragment: nothing,
    createElement: () => ({}),
    createNodeIterator: nothing,
    getElementsByTagName: nothing,
    importNode: nothing,
    querySelectorAll: nothing,
    addEventListener: nothing,
  };
  const types = { Element, Node: Element, HTMLTemplateElement: Element, HTMLFormElement: Element };
  const more = { NodeFilter: {}, NamedNodeMap: Element, DOMParser: Element, addEventListener: nothing };
  return { ...types, ...more, document, console, setTimeout, clearTimeout, structuredClone, URL, navigator: {} };
}

function load(): Mermaid {
  const page = createContext(emptyPage());
  Object.assign(page, { window: page, self: page });
  const file = createRequire(import.meta.url).resolve('@mermaid-js/tiny');
  runInContext(readFileSync(file, 'utf8'), page);
  return page['mermaid'] as Mermaid;
}

let loaded: Mermaid | undefined;

/**
 * Reads a flowchart by Mermaid's own parser.
 * @throws where Mermaid refuses it
 */
export async function readFlowchart(text: string): Promise<Flowchart> {
  loaded ??= load();
  await loaded.parse(text);
  const { db } = await loaded.mermaidAPI.getDiagramFromText(text);
  const vertices = [...db.getVertices()].map(
    ([id, vertex]) => [id, { label: shown(vertex.text), classes: [...vertex.classes] }] as const,
  );
  return {
    nodes: new Map(vertices),
    edges: db.getEdges().map(({ start, end, text: label, stroke }) => ({ from: start, to: end, label, stroke })),
    subgraphs: db.getSubGraphs().map(({ id, title, nodes }) => ({ id, title: shown(title), nodes: [...nodes] })),
  };
}

/** Mermaid keeps the number of a sign between marks of its own until it draws. */
function shown(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
