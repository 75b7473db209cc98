import { expect } from '@jest/globals';
import type { runStep } from '../../../scripts/runner.mjs';
import { type CatalogueId, catalogue, type Entry } from '../../../src/messages/catalogue.ts';
import { moreUrl } from '../../../src/report/more-link.ts';

type Result = Awaited<ReturnType<typeof runStep>>;

/** What a user sees of the errors of a step. */
type Shown = Pick<Result, 'log' | 'annotations'>;

/** The last line of an error that has a link. */
const LINK = /^More: (\S+)$/;

/** The beginnings of the errors that only report a result: they have no link. */
const RESULTS = Object.values<Entry>(catalogue)
  .filter(({ link }) => link === 'none')
  .map(
    ({ text }) =>
      new RegExp(
        text
          .split(/\{\w+\}/)
          .map((part) => escaped(part))
          .join('.*'),
        's',
      ),
  );

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Returns the log and the annotations of a step without the links of its errors, and the ids that these link to. */
export function withoutLinks({ log, annotations }: Shown): Shown & { links: string[] } {
  const errors = annotations.filter(({ level }) => level === 'error');
  const links = errors.flatMap(({ message }) => LINK.exec(message.split('\n').at(-1) ?? '')?.[1] ?? []);
  return {
    log: log.filter((line) => !LINK.test(line)),
    annotations: annotations.map((annotation) => {
      const lines = annotation.message.split('\n');
      return LINK.test(lines.at(-1) ?? '') ? { ...annotation, message: lines.slice(0, -1).join('\n') } : annotation;
    }),
    links: links.map((link) => link.replace(/^.*#/, '')),
  };
}

/**
 * Demands what holds for the links of each step: only errors have one, which is an address of the page, on their last
 * line. The log and the annotations have the same. An error that fails the step without one reports a result.
 */
export function expectLinks({ conclusion, log, annotations }: Shown & Pick<Result, 'conclusion'>): void {
  const linked = annotations.filter(({ message }) => message.split('\n').some((line) => LINK.test(line)));
  const links = linked.map(({ message }) => LINK.exec(message.split('\n').at(-1) ?? '')?.[1]);
  const ids = links.map((link) => link?.replace(/^.*#/, ''));
  expect(linked.map(({ level }) => level)).toEqual(linked.map(() => 'error'));
  expect(links).toEqual(ids.map((id) => (isKnown(id) ? moreUrl(id) : 'a link to an id of the catalogue')));
  expect(log.filter((line) => LINK.test(line))).toEqual(links.map((link) => `More: ${link}`));
  if (conclusion !== 'failure' || linked.length > 0) return;
  const errors = annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  expect(errors.filter((error) => RESULTS.some((result) => result.test(error)))).not.toEqual([]);
}

function isKnown(id: string | undefined): id is CatalogueId {
  return id !== undefined && id in catalogue;
}
