import { kindOf } from '../apply/kinds/kinds.ts';
import { titleOf } from '../apply/read/registry.ts';
import type { CallOptions } from '../controller/requests.ts';
import type { Resources } from '../controller/resources/resources.ts';
import type { Row } from '../controller/resources/rows.ts';
import { message } from '../messages/message.ts';
import { nearest } from '../messages/sentence-parts.ts';
import type { Collection } from '../resource-document.ts';
import { ConfigurationError, describeError } from '../step-errors.ts';
import { ControllerRows } from './controller-rows.ts';
import { LeftOut, NotWritable } from './left-out.ts';
import { compare } from './member-lists.ts';
import { ObjectContents } from './object-content.ts';
import { type Content, type ContentMapping, Secret, SecretNames } from './secret-names.ts';
import { type Selection, selectObjects } from './select-objects.ts';
import { keyOf } from './written-references.ts';

/** What to export. */
export interface ExportOrder {
  collections: readonly Collection[];
  /** The name of an organization; undefined for all. */
  organization: string | undefined;
  /** Names of objects; undefined for all. */
  names: readonly string[] | undefined;
}

/** What an export contains. */
export interface Exported {
  /** The objects of each requested collection, by natural key. */
  collections: ReadonlyMap<Collection, readonly ContentMapping[]>;
  secrets: SecretNames;
  leftOut: LeftOut;
}

/**
 * Reads the controller's resources as files describe them. Sends only GETs.
 * @throws ConfigurationError when a collection is unreadable, or the organization or a name does not exist;
 *   ResponseError, ConnectionError, the signal's reason
 */
export async function makeExport(resources: Resources, call: CallOptions, order: ExportOrder): Promise<Exported> {
  const rows = new ControllerRows(resources, call);
  const leftOut = new LeftOut();
  const contents = new ObjectContents(resources, call, rows, leftOut);
  const selection: Selection = {
    organization: await organizationId(rows, order.organization),
    names: order.names && new Set(order.names),
  };
  const collections = new Map<Collection, ContentMapping[]>();
  const found = new Set<string>();
  for (const collection of order.collections) {
    const selected = await selectObjects(rows, kindOf(collection), selection, leftOut);
    for (const { name } of selected) found.add(name);
    collections.set(collection, await describeAll(contents, collection, selected, leftOut));
  }
  refuseUnreadable(rows, order.collections);
  const missing = order.names?.filter((name) => !found.has(name)) ?? [];
  if (missing.length > 0)
    throw new ConfigurationError(
      message('export-names-unknown', { names: missing.map((name) => JSON.stringify(name)).join(', ') }),
      [],
    );
  const secrets = new SecretNames();
  for (const objects of collections.values()) for (const object of objects) addSecrets(secrets, object);
  return { collections, secrets, leftOut };
}

async function organizationId(rows: ControllerRows, name: string | undefined): Promise<number | undefined> {
  if (name === undefined) return undefined;
  const all = await rows.all('organizations');
  const found = all.find((row) => row.name === name);
  if (found !== undefined) return found.id;
  const names = nearest(
    name,
    all.map((row) => row.name),
  );
  throw new ConfigurationError(
    message('export-organization-unknown', { name: JSON.stringify(name), names: names.join(', ') }),
    [],
  );
}

/** Describes objects by their natural key; of several with the same key, none. */
async function describeAll(
  contents: ObjectContents,
  collection: Collection,
  rows: readonly Row[],
  leftOut: LeftOut,
): Promise<ContentMapping[]> {
  const kind = kindOf(collection);
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(collection, row);
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const described: { sort: string; content: ContentMapping }[] = [];
  for (const [, [row, ...others]] of byKey) {
    if (row === undefined) continue;
    const title = titleOf({ collection, name: row.name });
    try {
      if (others.length > 0) throw new NotWritable(`exists ${others.length + 1} times with the same key`);
      if (row.name.trim() === '' || row.name.trim() !== row.name) throw new NotWritable('has white space around it');
      const content = await contents.of(kind, row);
      described.push({ sort: kind.key.map((part) => sortText(content[part])).join('\u0000'), content });
    } catch (error) {
      if (!(error instanceof NotWritable)) throw error;
      leftOut.part(title, kind.key[0], error.message);
    }
  }
  return described.toSorted((one, other) => compare(one.sort, other.sort)).map(({ content }) => content);
}

function sortText(part: Content | undefined): string {
  return typeof part === 'string' ? part : JSON.stringify(part ?? null);
}

function refuseUnreadable({ unreadable }: ControllerRows, requested: readonly Collection[]): void {
  const refused = unreadable.filter(({ collection }) => requested.some((one) => one === collection));
  if (refused.length === 0) return;
  throw new ConfigurationError(
    message('export-unreadable', { collections: refused.map(({ collection }) => collection).join(', ') }),
    refused.map(({ collection, error }) =>
      message('export-unreadable-reason', { collection, reason: describeError(error) }),
    ),
  );
}

function addSecrets(secrets: SecretNames, content: Content): void {
  if (content instanceof Secret) secrets.add(content);
  else if (typeof content === 'object' && content !== null)
    for (const item of Object.values(content)) addSecrets(secrets, item as Content);
}
