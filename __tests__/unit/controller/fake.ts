import { Controller, type RequestOptions } from '../../../src/controller/client.ts';
import type { ApiRoot } from '../../../src/controller/discovery.ts';

/** What a controller answers, by paths below the API root. May be changed while a test runs. */
export interface FakeRequests {
  get?: (path: string, options: RequestOptions) => unknown;
  post?: (path: string, body: unknown, options: RequestOptions) => unknown;
  download?: (path: string, take: (piece: Buffer) => Promise<void>, options: RequestOptions) => Promise<void>;
  webSocket?: (path: string) => unknown;
}

const ROOT: ApiRoot = {
  api: new URL('https://tower.example.com/api/v2/'),
  site: new URL('https://tower.example.com/'),
  gateway: false,
};

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
  const below = ({ href }: URL, from: URL): string =>
    href.startsWith(from.href)
      ? href.slice(from.href.length)
      : `../../${href.slice(new URL('../../', from).href.length)}`;
  const connection = {
    json: async (method: string, url: URL, body: unknown, options: RequestOptions): Promise<unknown> => {
      const path = below(url, root.api);
      return await (method === 'POST' ? requests.post?.(path, body, options) : requests.get?.(path, options));
    },
    text: async (url: URL, take: (piece: Buffer) => Promise<void>, options: RequestOptions): Promise<void> =>
      await requests.download?.(below(url, root.api), take, options),
    webSocket: (url: URL): unknown => requests.webSocket?.(below(url, root.site)),
  };
  const controller = new Controller(root, connection as unknown as ConstructorParameters<typeof Controller>[1]);
  fakes.set(controller, requests);
  return controller;
}
