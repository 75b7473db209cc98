import type { ExactNumber } from './http/json/exact-number.ts';

/** A JSON value. */
export type Json = string | number | ExactNumber | boolean | null | Json[] | { [key: string]: Json };

/** A JSON object. */
export type JsonObject = { [key: string]: Json };
