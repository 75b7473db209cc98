/** A manual project. */
export const PROJECT = {
  organization: null,
  scm_type: '',
  scm_url: '',
  scm_branch: '',
  scm_revision: '',
  local_path: '',
  allow_override: false,
  status: 'ok',
  playbooks: [],
  scm_update_on_launch: false,
  scm_update_cache_timeout: 0,
  default_environment: null,
  credential: null,
  timeout: 0,
  last_job: null,
  current_job: null,
  last_job_run: null,
};

/** A host that has never been in a job. */
export const HOST = {
  enabled: true,
  instance_id: '',
  variables: '',
  last_job: null,
  last_job_host_summary: null,
  inventory_source: null,
};

/** An inventory source that has never been read. */
export const SOURCE = {
  source: 'scm',
  source_path: '',
  source_vars: '',
  source_project: null,
  overwrite: false,
  overwrite_vars: false,
  update_on_launch: false,
  verbosity: 1,
  timeout: 0,
  status: 'never updated',
  last_job: null,
  current_job: null,
  last_job_run: null,
};

/** A workflow template that prompts for nothing. */
export const WORKFLOW = {
  organization: null,
  extra_vars: '',
  survey_enabled: false,
  survey: null,
  allow_simultaneous: false,
  inventory: null,
  limit: null,
  scm_branch: null,
  job_tags: null,
  skip_tags: null,
};
