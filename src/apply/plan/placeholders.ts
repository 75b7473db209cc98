import { ENCRYPTED } from '../../controller/resources/rows.ts';
import { isJsonObject, type Json, type JsonObject } from '../../http/json/json.ts';
import { placeholderIn } from '../../secret-placeholder.ts';
import { ADDRESS_PASSWORD, type IsSecret, passwordsInAddress } from './secrets.ts';

/**
 * The values of placeholders in files. A placeholder is replaced only where a secret belongs: a name that someone
 * writes into a field that is shown must not put the secret there. Without a value, the controller's own is kept.
 */
export class Placeholders {
  readonly #values: ReadonlyMap<string, string>;
  /** Placeholders without a value, where the controller has no value either. */
  readonly unset = new Set<string>();

  /** @param values by the name of their environment variable */
  constructor(values: ReadonlyMap<string, string>) {
    this.#values = values;
  }

  /**
   * Returns a field with secrets, with the placeholders of its secret keys replaced.
   * @param current as the controller shows it; undefined for a new object
   */
  inMapping(given: JsonObject, current: Json | undefined, isSecret: IsSecret): JsonObject {
    const before = isJsonObject(current) ? current : {};
    const entries = Object.entries(given).map(([key, value]): [string, Json] => {
      if (!isSecret(key) && before[key] !== ENCRYPTED) return [key, value];
      return [key, this.#replaced(value, before[key]) ?? ENCRYPTED];
    });
    return Object.fromEntries(entries);
  }

  /**
   * Returns the value of a field that is a secret as a whole.
   * @returns undefined to leave the field as it is
   */
  inSecret(value: Json, current: Json | undefined): Json | undefined {
    return this.#replaced(value, current);
  }

  /** Returns a URL with the placeholder of its password replaced. */
  inAddress(value: Json, current: Json | undefined): Json {
    if (typeof value !== 'string') return value;
    const [before] = passwordsInAddress(current);
    return value.replaceAll(ADDRESS_PASSWORD, (password) => String(this.#replaced(password, before) ?? password));
  }

  #replaced(value: Json, current: Json | undefined): Json | undefined {
    const name = placeholderIn(value);
    if (name !== undefined) {
      const found = this.#values.get(name) ?? current;
      if (found === undefined || found === '') this.unset.add(name);
      return found;
    }
    if (!isJsonObject(value)) return value;
    const before = isJsonObject(current) ? current : {};
    const entries = Object.entries(value).flatMap(([key, item]): [string, Json][] => {
      const found = this.#replaced(item, before[key]);
      return found === undefined ? [] : [[key, found]];
    });
    return Object.fromEntries(entries);
  }
}
