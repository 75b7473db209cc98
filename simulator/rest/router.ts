import type { Field, FieldType } from '../fields/field.ts';
import type { Reply } from '../http/reply.ts';
import type { Call } from '../http/request.ts';
import type { Named } from './named-urls.ts';

/** Answers one call; `params` are what the pattern's `:names` matched. */
export type Handler = (call: Call, ...params: string[]) => Reply;

/** What a view is about, as far as OPTIONS tells of it. */
export interface Subject {
  readonly type?: string;
  /** What it takes, and shows unless the field says otherwise. */
  readonly fields: Readonly<Record<string, Field>>;
  /** What is told by the path already, so that it is only shown. */
  readonly given?: readonly string[];
  /** Columns that are only shown. */
  readonly columns?: Readonly<Record<string, FieldType>>;
  /** What is shown and is no column, so that nothing can be filtered by it. */
  readonly computed?: Readonly<Record<string, FieldType>>;
  readonly roles?: readonly (readonly [key: string, ...unknown[]])[];
  /** Its table holds objects of other types, too. */
  readonly shared?: boolean;
  /** No object with an id: what is shown is all there is. */
  readonly plain?: boolean;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** What a path answers to. */
export type Methods = { [M in (typeof METHODS)[number]]?: Handler } & {
  /** Name of the view, for its browsable page. */
  title: string;
  /** Nobody has to say who they are. */
  anonymous?: boolean;
  /** Credentials are not even looked at. */
  ignoresUser?: boolean;
  /** The view chooses its content type itself. */
  negotiates?: boolean;
  description?: string;
  /** What the view is about, for OPTIONS. */
  kind?: Subject;
  /** It has a POST and is no list. */
  single?: boolean;
  /** Whether OPTIONS tells the fields to send; by default to administrators of anything. */
  offers?: (call: Call, ...params: string[]) => boolean;
  /** Takes the id of what is there already: `{"id": 3}`. */
  attaches?: boolean;
  /** The API says in a header that it will go. */
  deprecated?: boolean;
  /** More headers of every answer. */
  headers?: Readonly<Record<string, string>>;
  /** A few views do not name HEAD among what they allow. */
  hidesHead?: boolean;
};

/** A pattern with its methods. */
export interface Route {
  pattern: RegExp;
  methods: Methods;
  allow: string;
}

/** All the paths below the API root. */
export class Routes {
  /** By the first part of the path. */
  readonly #routes = new Map<string, Route[]>();
  /** By collection: objects that may be addressed by name. */
  readonly named = new Map<string, Named>();

  add(path: string, methods: Methods): void {
    const pattern = new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`);
    const head = methods.hidesHead ? [] : ['HEAD'];
    const allow = [...METHODS.filter((method) => methods[method]), ...head, 'OPTIONS'].join(', ');
    const first = path.split('/')[1] ?? '';
    const others = this.#routes.get(first) ?? [];
    this.#routes.set(first, [...others, { pattern, methods, allow }]);
  }

  match(path: string): { route: Route; params: string[] } | undefined {
    for (const route of this.#routes.get(path.split('/')[1] ?? '') ?? []) {
      const found = route.pattern.exec(path);
      if (found) return { route, params: found.slice(1).map((part) => decodeURIComponent(part)) };
    }
    return undefined;
  }
}
