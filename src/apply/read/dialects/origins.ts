import type { ResourceDocument } from '../../../resource-document.ts';
import type { Path } from '../problems.ts';

/** Where the parts of a translated document are in the file. */
export class Origins {
  readonly #sources = new Map<string, Path>();

  /** Notes that the value at a path comes from another path of the file. */
  set(path: Path, source: Path): void {
    this.#sources.set(JSON.stringify(path), source);
  }

  /** Returns the path in the file, by the nearest part that was noted. */
  sourceOf(path: Path): Path {
    for (let length = path.length; length > 0; length -= 1) {
      const source = this.#sources.get(JSON.stringify(path.slice(0, length)));
      if (source !== undefined) return [...source, ...path.slice(length)];
    }
    return path;
  }

  /** Returns a document with translated content, whose problems are reported at their places in the file. */
  document({ file, lineOf }: ResourceDocument, content: ResourceDocument['content']): ResourceDocument {
    const sourceOf = (path: Path): Path => this.sourceOf(path);
    return { file, content, sourceOf, lineOf: (path) => lineOf(this.sourceOf(path)) };
  }
}
