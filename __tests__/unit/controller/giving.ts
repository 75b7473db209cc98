import { contextOf } from '../launch/context.ts';

/** A controller that gives these replies in turn, and what it was asked. */
export function giving(...replies: unknown[]) {
  const left = [...replies];
  const { controller, asked, signal } = contextOf(() => left.shift());
  return { controller, paths: () => asked.map(({ path }) => path), asked, options: { signal } };
}
