import { type CatalogueId, catalogue, type Entry } from '../messages/catalogue.ts';
import type { Message } from '../messages/message.ts';
import { MAJOR_TAG, REPOSITORY } from '../version.ts';

const PAGE = `https://github.com/${REPOSITORY}/blob/${MAJOR_TAG}/docs/troubleshooting.md`;

/** Returns the address that explains an error; undefined for an error that only reports a result. */
export function moreUrl(id: CatalogueId): string | undefined {
  const { link }: Entry = catalogue[id];
  return link === 'none' ? undefined : `${PAGE}#${id}`;
}

/** Returns an error with the address that explains it as its last line. Only the error that ends the step needs one. */
export function withMoreUrl({ id, text }: Message): Message {
  const url = moreUrl(id);
  return url === undefined ? { id, text } : { id, text: `${text}\nMore: ${url}` };
}
