import type { Field, FieldType } from '../fields/field.ts';
import type { TableName } from '../fields/tables.ts';
import type { Complaints } from '../fields/words.ts';
import type { Refusal, Reply } from '../http/reply.ts';
import type { Call } from '../http/request.ts';
import type { Granting } from '../rows/roles.ts';
import type { JsonObject } from '../text/json.ts';
import type { AnyJob } from '../world/jobs.ts';
import type { Table } from '../world/table.ts';
import type { World } from '../world/world.ts';
import type { Model } from './filters.ts';

/** What every object has; some have no times. */
export interface Stored {
  id: number;
  created?: number;
  modified?: number | null;
}

/** A role that exists on each object of a kind; `%s` in the text stands for the kind. */
export type Role = readonly [key: string, name: string, text: string, userOnly?: boolean];

/** Fields of which no two objects may have the same; `field` is where a twin is told, `__all__` where none is named. */
export interface Unique {
  by: readonly string[];
  text: string;
  field?: string;
  /** What the database says of a change that the API's own check overlooks. */
  constraint?: (row: object) => string;
}

/** What an object shows beside what follows from its declaration. */
export interface Shown {
  related?: JsonObject;
  summary?: JsonObject;
  fields?: JsonObject;
}

/** A change under way: what was asked for, and what the object would be. */
export interface Draft<T> {
  call: Call;
  body: JsonObject;
  /** What was read of the body. */
  change: JsonObject;
  /** The object as it would be; without an id when it is new. */
  row: T;
  before: T | undefined;
  complaints: Complaints;
}

/** A kind of object, as data: what it has, what it points at, and what is odd about it. */
export interface Kind<T extends Stored = Stored> {
  /** Its path below the API root. */
  readonly collection: string;
  /** Its `type`. */
  readonly type: string;
  /** As the API names it where there is none. */
  readonly model: string;
  /** As its pages are titled; by default from the type. */
  readonly title?: string;
  /** As its list is titled; by default from the title. */
  readonly titles?: string;
  /** Where its objects are kept. */
  readonly table?: TableName;
  /** Its objects, where they are derived and not kept. */
  derived?(world: World): Table<T>;
  /** What its list can be filtered by besides its columns. */
  readonly filters?: Partial<Model>;
  /** By what its list is ordered. */
  readonly order: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Columns that are only shown, and what is shown and is no column: for OPTIONS. */
  readonly columns?: Readonly<Record<string, FieldType>>;
  readonly computed?: Readonly<Record<string, FieldType>>;
  /** Columns that name other objects and are only shown: each has a link and a summary. */
  readonly references?: Readonly<Record<string, TableName>>;
  /** Columns that name other objects, of which only a summary is shown. */
  readonly summaries?: Readonly<Record<string, TableName>>;
  /** What every object shows with the same value. */
  readonly constants?: JsonObject;
  /** Can be launched: its table holds every kind that can. */
  readonly shared?: boolean;
  /** What follows from the path, and is only shown. */
  readonly given?: readonly string[];
  readonly unique?: readonly Unique[];
  /** Links below its own path. */
  readonly links?: readonly string[];
  readonly roles?: readonly Role[];
  /** Words for what a user may do; without them none are told. */
  readonly capabilities?: readonly string[];
  /** What its roles are on; administrators alone see and change what has none. */
  readonly grant?: Granting;
  /** Cannot be addressed by its name. */
  readonly nameless?: boolean;
  /** An object that the user may not see is not found. */
  readonly hides?: boolean;
  /** Its objects do not say of which type they are. */
  readonly typeless?: boolean;
  /** Who made one is not kept. */
  readonly anonymous?: boolean;
  /** The id of the user whose own one is: he may see, change and delete it. */
  own?(row: T): number;
  /** Everybody may see them. */
  readonly open?: boolean;
  /** Users do not change it: its pages are read, and it can be deleted. */
  readonly readOnly?: boolean;
  /** The API says in a header that it will go. */
  readonly deprecated?: boolean;
  /** What the page of an object allows, where it is told in another order. */
  readonly allow?: string;
  /** Cannot be deleted. */
  readonly lasting?: boolean;
  /** Whether the user may see an object, where roles on it do not decide. */
  visible?(call: Call, row: T): boolean;
  /** Whether the user may change and delete an object, where roles on it do not decide. */
  manages?(call: Call, row: T): boolean;
  /** The objects of its list; without it all that the user may see. */
  rows?(call: Call): T[];
  /** Answers a POST to its list in another way than by its fields; null where nothing is made there. */
  readonly create?: ((call: Call) => Reply) | null;
  /** Columns that the API never takes, as they are at first. */
  hidden?(): Partial<T>;
  /** The object whose roles decide on this one, when it is not its own. */
  subject?(world: World, row: T): [Granting, { id: number; organization?: number | null } | undefined];
  /**
   * Refuses before the body is read. For a new object it stands in the place of the usual rule, which is that
   * the organization's administrators may.
   */
  refusal?(call: Call, body: JsonObject, row: T | undefined): Refusal | undefined;
  /** Turns what the API takes into what is kept. */
  store?(change: JsonObject, before: T | undefined, call?: Call): JsonObject;
  /** Complains of what does not fit together. */
  check?(draft: Draft<T>): void;
  shown?(call: Call, row: T, detailed: boolean): Shown;
  /** What follows from a new object, or from a change. */
  saved?(draft: Draft<T>): void;
  /** Whether a job uses it: it cannot be deleted then. */
  usedBy?(row: T, job: AnyJob): boolean;
  /** Refuses a deletion, or does it in its own way. */
  deleted?(call: Call, row: T): Reply | undefined;
}

/** `workflow_job_template` as the API writes it in titles, or within sentences. */
export function words(type: string, title = false): string {
  const plain = type.replaceAll('_', ' ');
  return title ? plain.replace(/\b\w/g, (letter) => letter.toUpperCase()) : plain;
}

/** What the JSON of an object is made by; rows without a table of their own have no more than that. */
export type Shape<T extends Stored = Stored> = Omit<Kind<T>, 'table' | 'model' | 'order'>;

/** What several sources show of one object; later ones win. */
export function merged(...parts: readonly (Shown | undefined)[]): Required<Shown> {
  const all = (key: keyof Shown): JsonObject => Object.assign({}, ...parts.map((part) => part?.[key]));
  return { related: all('related'), summary: all('summary'), fields: all('fields') };
}
