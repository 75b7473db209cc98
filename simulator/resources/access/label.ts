import { NAME, reference } from '../../rest/field.ts';
import type { Kind } from '../../rest/kind.ts';
import type { Label } from '../../world/types.ts';

/** Labels, which cannot be deleted: they go with their last use. */
export const LABEL: Kind<Label> = {
  collection: 'labels',
  type: 'label',
  model: 'Label',
  table: 'labels',
  order: 'name',
  open: true,
  lasting: true,
  fields: { name: NAME, organization: reference('organizations', { required: true }) },
  unique: [{ by: ['name', 'organization'], text: 'Label with this Name and Organization already exists.' }],
  hidden: () => ({ description: '' }),
};
