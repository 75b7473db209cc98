import type { JsonObject } from '../json.ts';
import type { InventorySource, Project } from '../world/types.ts';

/** Fields that a project shares with its updates. */
export function scmFields(project: Project): JsonObject {
  return {
    local_path: project.local_path,
    scm_type: project.scm_type,
    scm_url: project.scm_url,
    scm_branch: project.scm_branch,
    scm_refspec: '',
    scm_clean: false,
    scm_track_submodules: false,
    scm_delete_on_update: false,
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
    scm_branch: '',
    credential: null,
    enabled_var: '',
    enabled_value: '',
    host_filter: '',
    overwrite: source.overwrite,
    overwrite_vars: source.overwrite_vars,
    custom_virtualenv: null,
    timeout: source.timeout,
    verbosity: source.verbosity,
    limit: '',
  };
}
