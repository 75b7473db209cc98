import { toTree } from '../../../scripts/page/markdown.mjs';

/** Markdown as a reader sees it on GitHub. */
export type Tree = ReturnType<typeof toTree>;
type Node = Tree['children'][number];
export type Element = Extract<Node, { type: 'element' }>;

/** The page of a summary. */
export function rendered(markdown: string): Tree {
  return toTree(markdown);
}

/** All elements, or those with one of the names, in the order of the page. */
export function elements(parent: Tree | Element, ...names: string[]): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const self = names.length === 0 || names.includes(child.tagName) ? [child] : [];
    return [...self, ...elements(child, ...names)];
  });
}

/** The text, with a line end for each `br`. */
export function textOf(parent: Node | Tree): string {
  if (parent.type === 'text') return parent.value;
  if (parent.type === 'element' && parent.tagName === 'br') return '\n';
  return 'children' in parent ? parent.children.map(textOf).join('') : '';
}

/** The cells of each row of each table, the head first. */
export function tables(tree: Tree): string[][][] {
  return elements(tree, 'table').map((table) =>
    elements(table, 'tr').map((row) => elements(row, 'th', 'td').map((cell) => textOf(cell))),
  );
}
