import type { Json } from '../http/json/json.ts';
import type { Secret } from './secret-names.ts';

/** A value of a file: JSON with secrets in it. */
export type Content = Json | Secret | Content[] | { [key: string]: Content };

/** A mapping of a file. */
export type ContentMapping = { [key: string]: Content };
