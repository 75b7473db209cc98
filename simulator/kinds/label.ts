import { LABEL as FILTERS } from '../api/models.ts';
import { NAME, reference } from '../resources/field.ts';
import type { Kind } from '../resources/kind.ts';
import type { Label } from '../world/types.ts';

/** Labels, which cannot be deleted: they go with their last use. */
export const LABEL: Kind<Label> = {
  collection: 'labels',
  type: 'label',
  model: 'Label',
  table: 'labels',
  filters: FILTERS,
  order: 'name',
  open: true,
  lasting: true,
  fields: { name: NAME, organization: reference('organizations', { required: true }) },
  unique: [{ by: ['name', 'organization'], text: 'Label with this Name and Organization already exists.' }],
  hidden: () => ({ description: '' }),
};
