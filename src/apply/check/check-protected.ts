import { ENCRYPTED } from '../../controller/resources/rows.ts';
import { message } from '../../messages/message.ts';
import type { PlanContext } from '../context.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { DesiredObject } from '../read/desired.ts';
import { type Known, titleOf } from '../read/registry.ts';
import type { OwnUser } from './own-user.ts';

/** Instance groups that every controller has and cannot be without. */
const DEFAULT_GROUPS = ['controlplane', 'default'];

/** Returns whether the controller came with an object and needs it. */
export function isBuiltIn({ collection, name, row }: Known): boolean {
  if (row === undefined) return false;
  return row.isManaged || (collection === 'instance_groups' && DEFAULT_GROUPS.includes(name));
}

/** Notes changes of an object that the controller created itself: it allows none, or a few fields. */
export function checkManaged(
  context: PlanContext,
  known: Known,
  object: DesiredObject,
  names: readonly string[],
): void {
  if (known.row?.isManaged !== true) return;
  const { managed = [] } = kindOf(object.collection);
  const refused = names.filter((name) => !managed.includes(name.replace(/\..*/, '')));
  if (refused.length === 0) return;
  const fields = refused.map((name) => `\`${name}\``).join(', ');
  context.problems.add(object.place, message('managed-object-fixed', { object: titleOf(known), fields }));
}

/**
 * Notes what would lock the user of this run out or break the controller.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function checkProtected(
  { problems }: PlanContext,
  own: OwnUser,
  known: Known,
  object: DesiredObject,
): Promise<void> {
  const value = (name: string): unknown => {
    const given = object.fields.get(name);
    return given?.kind === 'json' ? given.value : undefined;
  };
  if (object.absent && isBuiltIn(known))
    problems.add(object.place, message('managed-object-needed', { object: titleOf(known) }));
  if (object.collection !== 'users') return;
  if (object.absent) {
    if (await own.is(known)) problems.add(object.place, message('user-own-deleted'));
  } else if (known.row === undefined) {
    // In an export, each password is hidden.
    if (['', ENCRYPTED, undefined].includes(value('password') as string | undefined))
      problems.add(object.place, message('user-password-missing'));
  } else if (value('is_superuser') === false && known.row.fields['is_superuser'] === true) {
    if (await own.is(known)) problems.add(object.place, message('user-own-demoted'));
  }
}
