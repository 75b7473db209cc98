import { unexpectedReply } from '../connection/reply-errors.ts';
import { type Credential, readDefaultCredential } from '../credentials.ts';
import { isRecord, number, numbers, record, text, texts } from '../fields.ts';
import { type PlainPrompts, readPlainPrompts } from './prompts.ts';

/** The template's own values, used when the launch sends none. */
export interface TemplateDefaults extends PlainPrompts {
  /** Undefined when the template has no inventory. */
  inventory: { id: number; name: string } | undefined;
  credentials: readonly Credential[];
  /** Ids. */
  labels: readonly number[];
}

/** The template's launch description (`GET …/launch/`). */
export interface LaunchInfo {
  /** The `ask_…_on_launch` switches that are on. A missing one (Tower 3.8) is off. */
  asks: ReadonlySet<string>;
  surveyEnabled: boolean;
  variablesNeeded: string[];
  passwordsNeeded: string[];
  inventoryNeeded: boolean;
  defaults: TemplateDefaults;
  /** Ids of a workflow's nodes whose template was deleted or never set. */
  nodesWithoutTemplate: readonly number[];
  /**
   * Ids of a workflow's nodes with prompts that their template does not accept, or without prompts that it requires.
   */
  nodesRejected: readonly number[];
}

/** The description of a template without prompts: projects and inventory sources are only updated. */
export const NO_PROMPTS: LaunchInfo = {
  asks: new Set(),
  surveyEnabled: false,
  variablesNeeded: [],
  passwordsNeeded: [],
  inventoryNeeded: false,
  defaults: readDefaults({}),
  nodesWithoutTemplate: [],
  nodesRejected: [],
};

/**
 * Reads the launch description of a job template or a workflow job template.
 * @throws UnexpectedReplyError when it is not a launch description
 */
export function readLaunchInfo(reply: unknown): LaunchInfo {
  const known =
    isRecord(reply) &&
    Object.keys(reply).some((key) => key.startsWith('ask_') || key === 'can_start_without_user_input');
  if (!isRecord(reply) || !known) throw unexpectedReply('the launch description of a template', 'it names no prompt');
  return {
    asks: switchesOf(reply),
    surveyEnabled: reply['survey_enabled'] === true,
    variablesNeeded: texts(reply, 'variables_needed_to_start'),
    passwordsNeeded: texts(reply, 'passwords_needed_to_start'),
    inventoryNeeded: reply['inventory_needed_to_start'] === true,
    defaults: readDefaults(record(reply, 'defaults')),
    nodesWithoutTemplate: numbers(reply, 'node_templates_missing'),
    nodesRejected: numbers(reply, 'node_prompts_rejected'),
  };
}

/** Returns the `ask_…_on_launch` switches that are on. */
export function switchesOf(fields: Record<string, unknown>): Set<string> {
  return new Set(Object.keys(fields).filter((key) => key.startsWith('ask_') && fields[key] === true));
}

function readDefaults(fields: Record<string, unknown>): TemplateDefaults {
  const inventory = record(fields, 'inventory');
  const inventoryId = number(inventory, 'id');
  return {
    ...readPlainPrompts(fields),
    inventory: inventoryId === undefined ? undefined : { id: inventoryId, name: text(inventory, 'name') },
    credentials: rowsOf(fields, 'credentials').map(readDefaultCredential),
    labels: rowsOf(fields, 'labels').map((label) => number(label, 'id') ?? 0),
  };
}

function rowsOf(fields: Record<string, unknown>, field: string): Record<string, unknown>[] {
  const rows = fields[field];
  return Array.isArray(rows) ? rows.filter(isRecord) : [];
}
