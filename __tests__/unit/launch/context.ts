import { Controller } from '../../../src/controller/client.ts';
import type { Connection } from '../../../src/controller/connection/connection.ts';
import type { ApiRoot } from '../../../src/controller/connection/discovery.ts';
import { type RequestOptions, Requests } from '../../../src/controller/requests.ts';
import { type LaunchInfo, readLaunchInfo } from '../../../src/controller/templates/launch-info.ts';
import { ConnectionError, ResponseError } from '../../../src/http/errors.ts';
import type { LaunchContext } from '../../../src/launch/launch.ts';
import { describeError } from '../../../src/step-errors.ts';
import type { Clock } from '../../../src/timing/clock.ts';

/** What a controller was asked. */
export interface Asked {
  method: string;
  path: string;
  body?: unknown;
  options: RequestOptions;
}

/** Answers a request with what the controller says; an error is thrown. */
export type Answer = (asked: Asked, context: Heard) => unknown;

/** A context that keeps what was asked and said. */
export interface Heard extends LaunchContext {
  asked: Asked[];
  said: string[];
  /** What the controller says to a request. */
  answer: Answer;
  /** Cancels the workflow. */
  cancel: () => void;
}

/** Why a workflow was cancelled. */
export const CANCELLED = new Error('the workflow was cancelled');

const site = new URL('https://tower.example.com/');

/** The root of a controller that is not behind a gateway. */
export const ROOT: ApiRoot = { api: new URL('api/v2/', site), site, gateway: false };

/** The path of a URL relative to a base where it is below it. */
export function pathOf(url: URL, { href }: URL): string {
  return url.href.startsWith(href) ? url.href.slice(href.length) : url.pathname + url.search;
}

/**
 * A controller whose requests are answered here; paths are relative to the API root where they are below it.
 * @param more what is not JSON
 */
export function controllerOf(
  request: (asked: Asked) => Promise<unknown>,
  root = ROOT,
  more: Partial<Pick<Connection, 'text' | 'webSocket'>> = {},
): Controller {
  return new Controller(root, { ...connectionTo(request, root), ...more } as unknown as Connection);
}

/** Requests that are answered here. */
export function requestsTo(request: (asked: Asked) => Promise<unknown>, root = ROOT): Requests {
  return new Requests(root, connectionTo(request, root) as unknown as Connection);
}

function connectionTo(request: (asked: Asked) => Promise<unknown>, root: ApiRoot) {
  const json = (method: string, url: URL, body: unknown, options: RequestOptions): Promise<unknown> =>
    request({ method, path: pathOf(url, root.api), ...(body === undefined ? {} : { body }), options });
  return { json };
}

/** A context on a controller that answers as told. Time passes only while somebody sleeps. */
export function contextOf(answer: Answer, more: Partial<LaunchContext> = {}): Heard {
  const workflow = new AbortController();
  const { asked, said }: Pick<Heard, 'asked' | 'said'> = { asked: [], said: [] };
  const nothing = (): void => undefined;
  const info = (sentence: string): void => void said.push(sentence);
  const request = async (one: Asked): Promise<unknown> => {
    asked.push(one);
    const answered = await answer(one, heard);
    if (answered instanceof Error) throw answered;
    return answered;
  };
  const heard: Heard = {
    controller: controllerOf(request),
    sink: { info, warn: nothing, notice: nothing, debug: nothing, output: () => Promise.resolve() },
    describe: describeError,
    clock: steppingClock(),
    signal: workflow.signal,
    retryForMs: 0,
    gracePeriodMs: 60_000,
    asked,
    said,
    answer,
    cancel: () => workflow.abort(CANCELLED),
    ...more,
  };
  return heard;
}

/** Time that passes only while somebody sleeps, all at once. */
export function steppingClock(): Clock {
  let ms = 0;
  return {
    now: () => ms,
    sleep: async (pause, signal) => {
      signal?.throwIfAborted();
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
      ms += pause;
    },
  };
}

/** A connection that was lost, by default after the request can have arrived. */
export function lost(more: Partial<Pick<ConnectionError, 'mayHaveArrived' | 'transient'>> = {}): ConnectionError {
  return new ConnectionError(
    { id: 'The line is dead.', values: {} },
    {
      code: 'ECONNRESET',
      mayHaveArrived: true,
      transient: true,
      ...more,
    },
  );
}

/** An answer of the controller, in its own JSON. */
export function answered(status: number, more: Partial<ResponseError> = {}): ResponseError {
  const facts = { status, words: 'No.', fromApi: true, transient: status >= 500, ...more };
  return new ResponseError({ id: `The controller answered ${status}.`, values: {} }, facts);
}

/** A job as a reply or a list shows it. */
export function row(id: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, type: 'job', status: 'pending', launch_type: 'manual', created: '2026-11-23T09:00:00Z', ...more };
}

/** A launch description as the controller gives it. */
export function launchInfo(reply: Record<string, unknown> = {}): LaunchInfo {
  return readLaunchInfo({ can_start_without_user_input: true, ...reply });
}
