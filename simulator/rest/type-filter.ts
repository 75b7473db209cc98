import type { Model } from './filters.ts';

/** Models whose rows are of several kinds, or are kept with others that are. */
const POLYMORPHIC =
  /^(UnifiedJob|UnifiedJobTemplate|JobTemplate|WorkflowJobTemplate|Project|InventorySource)$|Job$|^(ProjectUpdate|InventoryUpdate|AdHocCommand|WorkflowApproval)$/;

/** The `type` of a row, as the API shows it. */
export function kindOf(model: Model, row: object): string {
  return (row as { type?: string }).type ?? underscored(model.name);
}

/** As AWX makes it of a model's name. */
function underscored(name: string): string {
  return name
    .replace(/(?<=[a-z])[A-Z]|[A-Z](?![A-Z]|$)/g, (letter) => `_${letter}`)
    .toLowerCase()
    .replace(/^_/, '');
}

/**
 * A look-up of `type`, such as `not__type=job`. The controller compares the names of models, which have no underscores, and
 * hands the text of `type__in` on as it is: the database looks for a model that is called by one of its letters
 * (django-ansible-base, `FieldLookupBackend.value_to_python`). Undefined for models that have no such field.
 */
export function matchesKind(
  model: Model,
  lookup: string,
  value: string,
): ((row: object, compare: (word: string, wanted: string) => boolean) => boolean) | undefined {
  if (!POLYMORPHIC.test(model.name)) return undefined;
  const wanted = value.replaceAll('_', '');
  return (row, compare) => lookup !== 'in' && compare(kindOf(model, row).replaceAll('_', ''), wanted);
}
