/*
 * Fills what a reply must have by the description and what the fake has no value for. The action reads none of it.
 */

/** A schema of the description, without references inside of `$ref`. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  nullable?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** Returns a value with everything that its schema requires. */
export function completed(schema: Schema, value: unknown, find: (reference: string) => Schema): unknown {
  const whole = resolved(schema, find);
  if (value === undefined) return sampled(whole, find);
  if (Array.isArray(value)) return value.map((item) => completed(whole.items ?? {}, item, find));
  if (typeof value !== 'object' || value === null) return value;
  const { properties = {}, required = [] } = whole;
  const given = value as Record<string, unknown>;
  const names = new Set([...required, ...Object.keys(given)]);
  return Object.fromEntries([...names].map((name) => [name, completed(properties[name] ?? {}, given[name], find)]));
}

function resolved(schema: Schema, find: (reference: string) => Schema): Schema {
  const [choice] = schema.allOf ?? schema.anyOf ?? schema.oneOf ?? [];
  if (schema.$ref !== undefined) return resolved(find(schema.$ref), find);
  return choice === undefined || schema.properties !== undefined ? schema : resolved(choice, find);
}

function sampled(schema: Schema, find: (reference: string) => Schema): unknown {
  const [type] = [schema.type ?? 'object'].flat();
  if (schema.nullable === true || [schema.type].flat().includes('null')) return null;
  if (schema.enum !== undefined) return schema.enum[0];
  switch (type) {
    case 'string':
      return schema.format === 'uri'
        ? 'https://api.github.com/'
        : schema.format === 'date-time'
          ? '2026-11-23T05:22:44Z'
          : '';
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case 'array':
      return [];
    default:
      return completed(schema, {}, find);
  }
}
