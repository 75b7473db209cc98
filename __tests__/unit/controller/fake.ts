import type { Controller } from '../../../src/controller/client.ts';
import type { Connection } from '../../../src/controller/connection/connection.ts';
import type { ApiRoot } from '../../../src/controller/connection/discovery.ts';
import type { RequestOptions } from '../../../src/controller/requests.ts';
import { controllerOf, pathOf, ROOT } from '../launch/context.ts';

/** What a controller answers, by paths below the API root. May be changed while a test runs. */
export interface FakeRequests {
  get?: (path: string, options: RequestOptions) => unknown;
  post?: (path: string, body: unknown, options: RequestOptions) => unknown;
  download?: (path: string, take: (piece: Buffer) => Promise<boolean>, options: RequestOptions) => Promise<void>;
  webSocket?: (path: string) => unknown;
}

const fakes = new WeakMap<Controller, FakeRequests>();

/** What a fake controller answers, to be changed. */
export function requestsOf(controller: Controller): FakeRequests {
  const requests = fakes.get(controller);
  if (requests === undefined) throw new Error('The controller is not a fake.');
  return requests;
}

/** A controller without a network: the options of a call hold as with a real one. */
export function fakeController(requests: FakeRequests, more: Partial<ApiRoot> = {}): Controller {
  const root = { ...ROOT, ...more };
  const controller = controllerOf(
    async ({ method, path, body, options }) =>
      await (method === 'POST' ? requests.post?.(path, body, options) : requests.get?.(path, options)),
    root,
    {
      text: async (url, take, options = {}) => await requests.download?.(pathOf(url, root.api), take, options),
      webSocket: (url) => requests.webSocket?.(pathOf(url, root.site)) as ReturnType<Connection['webSocket']>,
    },
  );
  fakes.set(controller, requests);
  return controller;
}
