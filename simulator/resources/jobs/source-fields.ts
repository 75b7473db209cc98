import type { JsonObject } from '../../text/json.ts';
import type { InventorySource, Project } from '../../world/types.ts';

/** Fields that a project shares with its updates. */
export function scmFields(project: Project): JsonObject {
  return {
    local_path: project.local_path,
    scm_type: project.scm_type,
    scm_url: project.scm_url,
    scm_branch: project.scm_branch,
    scm_refspec: project.scm_refspec,
    scm_clean: project.scm_clean,
    scm_track_submodules: project.scm_track_submodules,
    scm_delete_on_update: project.scm_delete_on_update,
    credential: project.credential,
    timeout: project.timeout,
  };
}

/** Fields that an inventory source shares with its updates. */
export function inventorySourceFields(source: InventorySource): JsonObject {
  return {
    source: source.source,
    source_path: source.source_path,
    source_vars: source.source_vars,
    scm_branch: source.scm_branch,
    credential: source.credential,
    enabled_var: source.enabled_var,
    enabled_value: source.enabled_value,
    host_filter: source.host_filter,
    overwrite: source.overwrite,
    overwrite_vars: source.overwrite_vars,
    custom_virtualenv: null,
    timeout: source.timeout,
    verbosity: source.verbosity,
    limit: source.limit,
  };
}
