import type { Json, JsonObject } from '../../../http/json/json.ts';
import { sameValue } from '../../../http/json/same-value.ts';
import { type Message, message } from '../../../messages/message.ts';
import type { Path } from '../problems.ts';
import type { Origins } from './origins.ts';

/** Where the translation of a file notes its problems and origins. */
export interface Translation {
  origins: Origins;
  note: (source: Path, problem: Message) => void;
}

/** An object of our own form that is made of an item of a list. */
export class Draft {
  readonly object: JsonObject = {};
  readonly #translation: Translation;
  readonly #at: Path;
  readonly #sources = new Map<string, Path>();

  /**
   * @param at the path of the object in the translated document
   * @param source the path of the item in the file
   */
  constructor(translation: Translation, at: Path, source: Path) {
    this.#translation = translation;
    this.#at = at;
    translation.origins.set(at, source);
  }

  /** Returns the path that a key of the object has in the translated document. */
  at(key: string): Path {
    return [...this.#at, key];
  }

  /** Sets a key. Two names of it must give the same value; an empty one does not count. */
  set(key: string, value: Json, source: Path): void {
    const earlier = this.object[key];
    if (earlier !== undefined) {
      if (isEmpty(value) || sameValue(earlier, value)) return;
      const other = String(this.#sources.get(key)?.at(-1) ?? key);
      if (!isEmpty(earlier)) this.#translation.note(source, message('variables-key-twice', { other }));
    }
    this.object[key] = value;
    this.#sources.set(key, source);
    this.#translation.origins.set(this.at(key), source);
  }
}

/** Returns whether a value is an empty text, list or mapping. */
export function isEmpty(value: Json): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
