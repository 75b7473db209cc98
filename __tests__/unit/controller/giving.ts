import type { ApiRoot } from '../../../src/controller/connection/discovery.ts';
import { contextOf, controllerOf } from '../launch/context.ts';

/** A controller that gives these replies in turn, and what it was asked. */
export function giving(...replies: unknown[]) {
  const left = [...replies];
  const { controller, asked, signal } = contextOf(() => left.shift());
  return { controller, paths: () => asked.map(({ path }) => path), asked, options: { signal } };
}

/** The same at another API root, such as one behind a gateway. */
export function givingAt(root: ApiRoot, ...replies: unknown[]): ReturnType<typeof giving> {
  const given = giving();
  const left = [...replies];
  const controller = controllerOf((asked) => {
    given.asked.push(asked);
    return Promise.resolve(left.shift());
  }, root);
  return { ...given, controller };
}
