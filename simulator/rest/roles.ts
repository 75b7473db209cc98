import { GRANTING, type Granting } from '../rows/roles.ts';

/** In the order of the ids of roles. */
const GRANTED = Object.keys(GRANTING) as Granting[];

const PER_OBJECT = 16;
const PER_ID = PER_OBJECT * GRANTED.length;

/** The id of a role on an object, by its place among the kind's roles. */
export function roleId(on: Granting, id: number, index: number): number {
  return id * PER_ID + GRANTED.indexOf(on) * PER_OBJECT + index;
}
