import { isJsonObject, type Json, type JsonObject } from '../../../http/json/json.ts';
import type { Path } from '../problems.ts';
import { Draft, type Translation } from './draft.ts';
import type { ListRule } from './list-rules.ts';
import { entriesOf, translateItem } from './translate-item.ts';
import { translateNodes } from './translate-nodes.ts';
import { translateRoles } from './translate-roles.ts';

/**
 * Translates a list of the collections to a list of our own form.
 * @param list without templates
 * @param source the path of the list in the file
 * @param skipped indexes of items that are left out
 */
export function translateList(
  translation: Translation,
  rule: ListRule,
  list: Json,
  source: Path,
  skipped: ReadonlySet<unknown> = new Set(),
): Json {
  translation.origins.set([rule.collection], source);
  if (!Array.isArray(list)) return list;
  const objects: Json[] = [];
  for (const [index, item] of list.entries()) {
    if (skipped.has(index)) continue;
    const from = [...source, index];
    const place = (): Path => [rule.collection, objects.length];
    if (!isJsonObject(item)) {
      translation.origins.set(place(), from);
      objects.push(item);
    } else if (rule.form === 'bulk-hosts') {
      for (const [host, at] of hostsOf(item, from)) objects.push(translateItem(translation, rule, host, place(), at));
    } else if (rule.form === 'roles') {
      for (const role of translateRoles(translation, item, from)) {
        translation.origins.set(place(), from);
        objects.push(role);
      }
    } else if (rule.form === 'workflows') objects.push(translateWorkflow(translation, rule, item, place(), from));
    else objects.push(translateItem(translation, rule, item, place(), from));
  }
  return objects;
}

/** Returns the hosts of an item that creates many in one inventory, with their paths. */
function hostsOf(item: JsonObject, source: Path): [host: JsonObject, at: Path][] {
  const { hosts, inventory = null, ...more } = item;
  const all = Array.isArray(hosts) ? hosts : [hosts ?? null];
  return all.map((host, index) => [
    { ...(isJsonObject(host) ? host : { name: host }), inventory, ...more },
    [...source, 'hosts', index],
  ]);
}

const NODE_LISTS = new Set(['simplified_workflow_nodes', 'workflow_nodes']);

function translateWorkflow(
  translation: Translation,
  rule: ListRule,
  item: JsonObject,
  at: Path,
  source: Path,
): JsonObject {
  const nodes = new Draft(translation, at, source);
  for (const [key, value, from] of entriesOf(item, source)) {
    if (NODE_LISTS.has(key) && value !== null)
      nodes.set('nodes', translateNodes(translation, value, nodes.at('nodes'), from), from);
  }
  return { ...translateItem(translation, rule, withoutNodes(item), at, source), ...nodes.object };
}

function withoutNodes({ related, ...item }: JsonObject): JsonObject {
  const keep = (value: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(value).filter(([key]) => !NODE_LISTS.has(key)));
  return { ...keep(item), ...(isJsonObject(related) && { related: keep(related) }) };
}
