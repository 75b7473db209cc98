import type { Values } from '../fields/field.ts';
import type { NAMED } from '../fields/values.ts';

/** What every object with a number has; times are milliseconds since 1970. */
export interface Numbered {
  id: number;
  created: number;
  modified: number | null;
}

/** What nearly every object has. */
export interface Base extends Numbered, Values<typeof NAMED> {}

/** Who made an object. */
export interface Authors {
  created_by: number | null;
  modified_by: number | null;
}

/** An object with a name, of which it is kept who made it. */
export interface Authored extends Base, Authors {}

/** Who is told of the jobs of something, by what has happened. */
export interface Notified {
  notification_templates_started: number[];
  notification_templates_success: number[];
  notification_templates_error: number[];
}
