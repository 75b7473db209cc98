import type { Kind } from '../apply/kinds/kind.ts';
import { type IsSecret, isNotificationSecret, secretInputs } from '../apply/plan/secrets.ts';
import type { CallOptions } from '../controller/requests.ts';
import type { GroupList, GroupNames } from '../controller/resources/inventory-groups.ts';
import type { Resources } from '../controller/resources/resources.ts';
import type { Row } from '../controller/resources/rows.ts';
import type { ControllerRows } from './controller-rows.ts';
import type { Identity } from './field-values.ts';
import { type LeftOut, NotWritable } from './left-out.ts';
import { compare, MemberLists } from './member-lists.ts';
import { contentOf, nodeValues } from './node-values.ts';
import type { ContentMapping } from './secret-names.ts';
import { surveyValue } from './survey-value.ts';
import { keyOf, References } from './written-references.ts';

/** Writes objects of the controller as files have them. */
export class ObjectContents {
  readonly #resources: Resources;
  readonly #call: CallOptions;
  readonly #rows: ControllerRows;
  readonly #leftOut: LeftOut;
  readonly #references: References;
  readonly #lists: MemberLists;
  readonly #groups = new Map<number, Promise<ReadonlyMap<string, GroupNames>>>();
  #nodes: Promise<ReadonlyMap<number, Row[]>> | undefined;

  constructor(resources: Resources, call: CallOptions, rows: ControllerRows, leftOut: LeftOut) {
    this.#resources = resources;
    this.#call = call;
    this.#rows = rows;
    this.#leftOut = leftOut;
    this.#references = new References(rows);
    this.#lists = new MemberLists(resources, call, rows, this.#references);
  }

  /**
   * Returns an object; notes parts that a file cannot contain.
   * @throws NotWritable when its natural key cannot be written; ResponseError, ConnectionError, the signal's reason
   */
  async of(kind: Kind, row: Row): Promise<ContentMapping> {
    const { collection } = kind;
    const [nameKey] = kind.key;
    const identity: Identity = { key: `${collection} ${keyOf(collection, row)}`, name: row.name };
    const content: ContentMapping = { [nameKey]: row.name, ...(await this.#references.parts(collection, row)) };
    const add = async (name: string, read: () => Promise<ContentMapping[string] | undefined>): Promise<void> => {
      try {
        const value = await read();
        if (value !== undefined) content[name] = value;
      } catch (error) {
        if (!(error instanceof NotWritable)) throw error;
        this.#leftOut.part(`${kind.noun} "${row.name}"`, name, error.message);
      }
    };
    const isSecret = await this.#secretKeys(kind, row);
    const others = Object.entries(kind.fields).filter(([name]) => !Object.hasOwn(content, name));
    for (const [name, field] of others)
      await add(name, () => contentOf(this.#references, identity, row, name, field, isSecret));
    // The controller chooses the folder of a project with a source.
    if (collection === 'projects' && row.fields['scm_type'] !== '') delete content['local_path'];
    if (collection === 'credentials' && content['organization'] === null) await add('user', () => this.#user(row));
    for (const [name, association] of Object.entries(kind.associations)) {
      if (association.shares === undefined)
        await add(name, () => this.#lists.of(collection, row, name, kind.associations));
      else await add(name, () => this.#groupMembers(row, name as GroupList));
    }
    if (kind.survey) await add('survey_spec', () => this.#survey(collection, identity, row));
    if (kind.nodes) await add('nodes', () => this.#nodesOf(identity, row));
    return content;
  }

  async #secretKeys({ collection }: Kind, row: Row): Promise<IsSecret> {
    if (collection === 'notification_templates') return isNotificationSecret;
    const type = collection === 'credentials' ? row.reference('credential_type') : undefined;
    if (typeof type !== 'number') return () => false;
    return secretInputs(await this.#rows.byId('credential_types', type));
  }

  /** Returns the user who owns a credential without an organization. */
  async #user(row: Row): Promise<ContentMapping[string] | undefined> {
    const [owner] = row.owners('user');
    return owner === undefined ? undefined : await this.#references.to(['users'], 'users', owner);
  }

  /** Returns the hosts or child groups of a group: one request returns those of all groups of an inventory. */
  async #groupMembers(row: Row, list: GroupList): Promise<string[] | undefined> {
    const inventory = row.reference('inventory');
    if (typeof inventory !== 'number') return undefined;
    const known = this.#groups.get(inventory) ?? this.#resources.inventoryGroups.read(inventory, this.#call);
    this.#groups.set(inventory, known);
    const names = (await known).get(row.name)?.[list] ?? [];
    return names.length === 0 ? undefined : names.toSorted(compare);
  }

  async #survey(collection: string, identity: Identity, row: Row): Promise<ContentMapping | undefined> {
    if (row.related('survey') === undefined && row.fields['survey_enabled'] !== true) return undefined;
    return surveyValue(identity, await this.#resources.surveySpecs.get({ collection, id: row.id }, this.#call));
  }

  async #nodesOf(identity: Identity, row: Row): Promise<ContentMapping[string] | undefined> {
    this.#nodes ??= this.#readNodes();
    const rows = (await this.#nodes).get(row.id) ?? [];
    if (rows.length === 0) return undefined;
    return await nodeValues({ references: this.#references, lists: this.#lists }, identity, rows);
  }

  async #readNodes(): Promise<ReadonlyMap<number, Row[]>> {
    const query = { resource: 'workflow_job_template_nodes', filters: [] };
    const byWorkflow = new Map<number, Row[]>();
    for (const row of await this.#resources.collections.list(query, this.#call)) {
      const workflow = row.reference('workflow_job_template');
      if (typeof workflow === 'number') byWorkflow.set(workflow, [...(byWorkflow.get(workflow) ?? []), row]);
    }
    return byWorkflow;
  }
}
