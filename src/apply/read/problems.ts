import type { Message } from '../../messages/message.ts';
import type { Place, Problem, ResourceDocument } from '../../resource-document.ts';
import type { PlacedMessage } from '../../step-errors.ts';
import type { Target } from '../kinds/kind.ts';
import type { Reference } from './desired.ts';

/** Keys and indexes that lead to a place in a document. */
export type Path = readonly (string | number)[];

/** Collects what is wrong with the files, to report all of it at once. */
export class Problems {
  readonly #files: readonly string[];
  readonly list: Problem[] = [];

  /** References that lead nowhere, for which similar names can be searched. */
  readonly missing: { problem: Problem; reference: Reference }[] = [];

  /** Collections with resources in the files that could not be read at all: a name that leads nowhere can be theirs. */
  readonly lost = new Set<Target>();

  readonly #unsupported: 'fail' | 'warn';
  readonly #leftOut: Problem[] = [];

  /**
   * @param files in the order in which they are reported
   * @param unsupported whether what `apply` does not support is wrong, or left out
   */
  constructor(files: readonly string[] = [], unsupported: 'fail' | 'warn' = 'fail') {
    this.#files = files;
    this.#unsupported = unsupported;
  }

  /** Notes a part of a file that `apply` does not support. @param message says what it is and how much of it */
  addUnsupported(place: Place, message: Message): void {
    if (this.#unsupported === 'fail') this.add(place, message);
    else this.#leftOut.push({ place, message });
  }

  /** What the files have and `apply` does not support, each with file and line (`unsupported: warn`). */
  get leftOut(): Message[] {
    return this.#sorted(this.#leftOut);
  }

  /**
   * @param message says what is given and what must be given, and shows no secret
   * @param reference what leads nowhere
   */
  add(place: Place, message: Message, reference?: Reference): void {
    const problem = { place, message };
    this.list.push(problem);
    if (reference !== undefined) this.missing.push({ problem, reference });
  }

  /** Every problem once, its text with file and line number before it, in the order of the files and their lines. */
  get lines(): PlacedMessage[] {
    return this.#sorted(this.list);
  }

  #sorted(list: readonly Problem[]): PlacedMessage[] {
    const files = [...new Set([...this.#files, ...list.map(({ place }) => place.file)])];
    const sorted = list.toSorted((one, other) => {
      const [a, b] = [one.place, other.place];
      return files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line;
    });
    const lines = sorted.map(({ place: { file, line, path }, message: { id, text } }): PlacedMessage => {
      // What no line of a file says has the line 0.
      if (line === 0) return { id, text: `${file}: ${path} ${text}` };
      return { id, text: `${file}:${line}: ${path} ${text}`, place: { file, line } };
    });
    return [...new Map(lines.map((line) => [line.text, line])).values()];
  }
}

/** Returns the place of a path in a document. */
export function placeOf(document: ResourceDocument, path: Path): Place {
  return { file: document.file, line: document.lineOf(path), path: pathText(document.sourceOf?.(path) ?? path) };
}

/** Returns a path as `job_templates[2].credentials[0]`. */
function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** Returns the type of a value for an error, never its content. */
export function shapeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string') return 'a string';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'boolean' ? 'a boolean' : 'a number';
}
