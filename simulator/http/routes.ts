import type { Reply } from './reply.ts';
import type { Call } from './request.ts';

/** Answers one call; `params` are what the pattern's `:names` matched. */
export type Handler = (call: Call, ...params: string[]) => Reply;

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
  readonly #routes: Route[] = [];

  add(path: string, methods: Methods): void {
    const pattern = new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`);
    const head = methods.hidesHead ? [] : ['HEAD'];
    const allow = [...METHODS.filter((method) => methods[method]), ...head, 'OPTIONS'].join(', ');
    this.#routes.push({ pattern, methods, allow });
  }

  match(path: string): { route: Route; params: string[] } | undefined {
    for (const route of this.#routes) {
      const found = route.pattern.exec(path);
      if (found) return { route, params: found.slice(1).map((part) => decodeURIComponent(part)) };
    }
    return undefined;
  }
}
