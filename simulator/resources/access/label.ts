import type { Kind } from '../../rest/kind.ts';
import { LABEL_FIELDS, type Label } from '../../rows/people.ts';

/** Labels, which cannot be deleted: they go with their last use. */
export const LABEL: Kind<Label> = {
  collection: 'labels',
  type: 'label',
  model: 'Label',
  table: 'labels',
  order: 'name',
  open: true,
  lasting: true,
  fields: LABEL_FIELDS,
  unique: [{ by: ['name', 'organization'], text: 'Label with this Name and Organization already exists.' }],
  hidden: () => ({ description: '' }),
};
