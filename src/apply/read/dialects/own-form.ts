import { distance } from 'fastest-levenshtein';
import { isAnsibleVariable } from '../../../ansible-variables.ts';
import { isJsonObject, type Json } from '../../../http/json/json.ts';
import { type Message, message } from '../../../messages/message.ts';
import { COLLECTIONS, type Collection, type ResourceDocument } from '../../../resource-document.ts';
import { type Path, type Problems, placeOf } from '../problems.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { LIST_RULES, type ListRule } from './list-rules.ts';
import { Origins } from './origins.ts';
import { translateList } from './translate-list.ts';

/** What the lists of the collections are read with. */
export type Ansible = Pick<Evaluation, 'environment' | 'mask'>;

/** Options of the roles about how they work, which mean nothing here. */
const WORKING_OPTION = /_(?:secure_logging|async_retries|async_delay|async_timeout|async_dir|loop_delay)$/;

/** Options of the roles about the connection, which the inputs of the action give. */
const CONNECTION =
  /^(?:aap|controller)_(?:host(?:name)?|username|password|oauthtoken|token|validate_certs|request_timeout|config_file)$/;

/**
 * Translates the lists of `infra.aap_configuration` and `infra.controller_configuration` in a document to our own form.
 * @returns the document without these lists, and one for each of them
 */
export function inOwnForm(document: ResourceDocument, ansible: Ansible, problems: Problems): ResourceDocument[] {
  const { content } = document;
  if (!isJsonObject(content)) return [document];
  const entries = Object.entries(content);
  const theirs = entries.filter(([key]) => isAnsibleVariable(key));
  if (theirs.length === 0) return [document];
  const own = { ...document, content: Object.fromEntries(entries.filter(([key]) => !isAnsibleVariable(key))) };
  return [own, ...theirs.flatMap(([key, list]) => readVariable(document, ansible, problems, key, list) ?? [])];
}

function readVariable(
  document: ResourceDocument,
  ansible: Ansible,
  problems: Problems,
  key: string,
  list: Json,
): ResourceDocument | undefined {
  const rule = LIST_RULES.get(key);
  const collection = collectionOf(key);
  if (rule !== undefined && collection !== undefined)
    return readList(document, ansible, problems, { ...rule, collection }, key, list);
  const place = placeOf(document, [key]);
  const count = isJsonObject(list) || Array.isArray(list) ? Object.keys(list).length : undefined;
  const similar = rule === undefined && count !== 0 ? similarList(key) : undefined;
  const problem = count === undefined ? optionProblem(key, list) : unsupported(count);
  if (similar !== undefined) {
    problems.add(place, message('variables-list-similar', { similar }));
    const lost = collectionOf(similar);
    if (lost !== undefined) problems.lost.add(lost);
  } else if (problem !== undefined) problems.addUnsupported(place, problem);
  return undefined;
}

/** Returns the collection that a list becomes; undefined where `apply` does not know it. */
function collectionOf(key: string): Collection | undefined {
  const rule = LIST_RULES.get(key);
  return COLLECTIONS.find((known) => known === rule?.collection);
}

/** Returns the list that was probably meant by a mistyped name. */
function similarList(key: string): string | undefined {
  return [...LIST_RULES.keys()].find((known) => distance(known, key) <= 3);
}

/** Evaluates and translates a list. Leaves out items with problems, which are not read any further. */
function readList(
  document: ResourceDocument,
  ansible: Ansible,
  problems: Problems,
  rule: ListRule & { collection: Collection },
  key: string,
  list: Json,
): ResourceDocument {
  const unsound = new Set<unknown>();
  const note = (path: Path, problem: Message): void => {
    unsound.add(path[1]);
    problems.add(placeOf(document, path), problem);
  };
  const evaluated = evaluate({ ...ansible, note }, list, [key]);
  const isTemplate = unsound.has(undefined);
  translateList({ origins: new Origins(), note }, rule, evaluated, [key], unsound);
  if (unsound.size > 0) problems.lost.add(rule.collection);
  const origins = new Origins();
  const sound = translateList({ origins, note: () => undefined }, rule, evaluated, [key], unsound);
  return origins.document(document, isTemplate ? {} : { [rule.collection]: sound });
}

/** Returns why a list of the collections cannot be read. An empty one has nothing to read. */
function unsupported(count: number): Message | undefined {
  return count === 0 ? undefined : message('variables-list-unsupported', { count });
}

/** Returns why an option of the roles cannot be read. */
function optionProblem(key: string, value: Json): Message | undefined {
  if (WORKING_OPTION.test(key)) return undefined;
  if (CONNECTION.test(key)) return message('variables-connection');
  if (value === null || value === '' || value === false) return undefined;
  return message('variables-option-unsupported');
}
