import { isJsonObject, type Json, type JsonObject } from '../../../http/json/json.ts';
import { message } from '../../../messages/message.ts';
import { NODE_FIELDS, PROMPT_LISTS } from '../../kinds/field-types.ts';
import type { Path } from '../problems.ts';
import { convertList, convertValue, isNotGiven } from './convert-value.ts';
import { Draft, isEmpty, type Translation } from './draft.ts';
import { entriesOf, skipOption } from './translate-item.ts';

/** Keys of a node that name its workflow, which contains it here. */
const OWNERS = new Set(['workflow', 'workflow_job_template', 'organization']);

/** Translates `simplified_workflow_nodes`, or the `workflow_nodes` of the long form. */
export function translateNodes(translation: Translation, nodes: Json, at: Path, source: Path): Json {
  if (!Array.isArray(nodes)) return nodes;
  return nodes.map((node, index) =>
    isJsonObject(node) ? translateNode(translation, node, [...at, index], [...source, index]) : node,
  );
}

function translateNode(translation: Translation, node: JsonObject, at: Path, source: Path): JsonObject {
  const draft = new Draft(translation, at, source);
  const isApproval = isJsonObject(node['approval_node']) || isApprovalTemplate(node['unified_job_template']);
  for (const [key, value, from] of entriesOf(node, source)) {
    if (OWNERS.has(key) || key === 'lookup_organization' || isNotGiven(NODE_FIELDS[key], value)) continue;
    // The long form gives every prompt of an approval, without a value.
    if (isApproval && isEmpty(value)) continue;
    if (key === 'state' && value === 'absent') translation.note(from, message('variables-node-absent'));
    else if (skipOption(translation, key, value, from)) continue;
    else if (key === 'approval_node') draft.set('approval', value, from);
    else if (key === 'unified_job_template') setTemplate(draft, value, node['lookup_organization'], from);
    else draft.set(key, convert(key, value), from);
  }
  // The roles always send it.
  return { all_parents_must_converge: false, ...draft.object };
}

/** Sets what a node runs. The long form has an approval in the same place, as a template of a type of its own. */
function setTemplate(draft: Draft, value: Json, organization: Json | undefined, from: Path): void {
  if (isApprovalTemplate(value)) {
    const { name = null, description = null, timeout = null } = value;
    draft.set('approval', { name, description, timeout }, from);
  } else if (typeof value === 'string' && typeof organization === 'string' && organization !== '') {
    draft.set('unified_job_template', { name: value, organization }, from);
  } else if (value !== '') draft.set('unified_job_template', value, from);
}

function isApprovalTemplate(value: Json | undefined): value is JsonObject {
  return isJsonObject(value) && value['type'] === 'workflow_approval';
}

function convert(key: string, value: Json): Json {
  if (key in PROMPT_LISTS) return convertList(value);
  const field = NODE_FIELDS[key];
  return field === undefined ? value : convertValue(key, field, value);
}
