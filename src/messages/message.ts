import { type CatalogueId, catalogue, type Entry } from './catalogue.ts';

/** A text of the catalogue with its values filled in. The id is its anchor in docs/troubleshooting.md. */
export interface Message {
  readonly id: CatalogueId;
  readonly text: string;
}

/** Returns the names in braces of a text: `limit` for "`{limit}` is …". Braces of an example do not count. */
type Named<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}${' ' | ':' | '{' | '$' | '`'}${string}` ? never : Name) | Named<Rest>
  : never;

export type NamesOf<Id extends CatalogueId> =
  | Named<(typeof catalogue)[Id]['text']>
  | ((typeof catalogue)[Id] extends { fix: infer Fix extends string } ? Named<Fix> : never);

/** The values that the text of an id needs: one for each name in braces, and no argument at all without names. */
export type ValuesOf<Id extends CatalogueId> = [NamesOf<Id>] extends [never]
  ? []
  : [values: Readonly<Record<NamesOf<Id>, string | number>>];

/** Returns the message of an id: its text and what to do next, with every name in braces replaced by its value. */
export function message<Id extends CatalogueId>(id: Id, ...values: ValuesOf<Id>): Message {
  return { id, text: text(id, ...values) };
}

/** Does the same as `message` for a text that becomes a part of another one: returns the words alone. */
export function text<Id extends CatalogueId>(id: Id, ...values: ValuesOf<Id>): string {
  const { text: statement, fix }: Entry = catalogue[id];
  return fillIn(fix === undefined ? statement : `${statement} ${fix}`, values[0] ?? {});
}

/** Returns a template of the catalogue with the names in braces replaced. */
export function fillIn(template: string, values: Readonly<Record<string, string | number>>): string {
  // One pass: a value from outside that looks like a name in braces stays as it is.
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Returns a message with more sentences behind it. It keeps the id of the first one. */
export function withMore({ id, text: first }: Message, ...more: readonly string[]): Message {
  return { id, text: [first, ...more.filter((sentence) => sentence !== '')].join(' ') };
}
