import { lines, type Step } from '../script.ts';

const template = '/api/v2/job_templates/59/';

const PROMPTS =
  'scm_branch diff_mode variables limit tags skip_tags job_type verbosity inventory credential execution_environment labels forks job_slice_count timeout instance_groups'.split(
    ' ',
  );

/** Job templates, their surveys, and what hangs on them. */
export const JOB_TEMPLATES: Step[] = [
  'jt2_options_defaults_create_minimal',
  {
    send: 'POST /api/v2/job_templates/',
    body: {
      name: 'R2 JT',
      description: 'd',
      job_type: 'check',
      inventory: 2,
      project: 9,
      playbook: 'deploy.yml',
      scm_branch: 'main',
      forks: 3,
      limit: 'web1',
      verbosity: 2,
      extra_vars: "---\n# a comment\na:   1\nb: 'two'   # trailing\nlist:\n  - x\n  -   y\n\nempty:\n",
      job_tags: 'a,b',
      force_handlers: true,
      skip_tags: 'c',
      timeout: 60,
      use_fact_cache: true,
      become_enabled: true,
      diff_mode: true,
      allow_simultaneous: true,
      prevent_instance_group_fallback: true,
      ...Object.fromEntries(PROMPTS.map((prompt) => [`ask_${prompt}_on_launch`, true])),
    },
    learn: 'template 59',
  },
  'jt2_get',
  ...lines(`
    jt2_patch_extra_vars_json jt2_patch_extra_vars_object jt2_patch_extra_vars_empty jt2_patch_extra_vars_dashes
    jt2_patch_extra_vars_dashes_nl jt2_patch_extra_vars_trailing jt2_patch_extra_vars_crlf jt2_patch_extra_vars_invalid
    jt2_patch_extra_vars_list jt2_patch_extra_vars_scalar jt2_patch_extra_vars_null jt2_patch_extra_vars_dup_keys
    jt2_patch_extra_vars_vault_tag jt2_patch_extra_vars_unicode jt2_patch_extra_vars_jinja jt2_patch_extra_vars_nul
    jt2_patch_noop jt2_patch_unknown_field jt2_patch_readonly_id jt2_patch_wrong_playbook jt2_patch_job_type_bad
    jt2_patch_verbosity_bad jt2_patch_verbosity_string jt2_patch_forks_negative jt2_patch_inventory_null_with_ask
    jt2_patch_inventory_back jt2_patch_ask_false_inventory_null jt2_patch_inventory_unknown jt2_patch_project_null
    jt2_patch_ask_string jt2_patch_bool_as_one jt2_patch_limit_null jt2_patch_limit_spaces jt2_patch_job_slice_count_0
    jt2_patch_timeout_string jt2_patch_scm_branch_without_override jt2_patch_ask_scm_branch_without_override
    jt2_patch_organization jt2_patch_credential_field jt2_patch_credentials_field jt2_patch_labels_field
    jt2_patch_survey_enabled_without_spec jt2_patch_name_taken jt2_patch_name_null jt2_patch_execution_environment
    jt2_patch_execution_environment_null jt2_patch_execution_environment_unknown jt2_patch_webhook_service
    jt2_patch_webhook_off jt2_get_after_patches jt2_get_modified_noop_check jt2_create_wrong_playbook jt2_create_no_playbook
    jt2_create_no_project jt2_create_no_inventory
  `),
  {
    send: 'POST /api/v2/job_templates/',
    body: { name: 'R2 x5', project: 8, inventory: 2, playbook: 'deploy.yml', credential: 3 },
    learn: 'template 60',
  },
  ...lines(`
    jt2_create_organization_given jt2_create_nobody jt2_create_long_name jt2_create_inventory_name_string
    jt2_create_extra_vars_object jt2_create_empty jt2_create_duplicate jt2_put survey_get_empty survey_post survey_get
    survey_post_again_with_encrypted_default survey_enabled_patch survey_launch_get survey_post_no_name survey_post_no_spec
    survey_post_empty_spec survey_post_spec_not_list survey_post_no_question_name survey_post_no_type survey_post_no_variable
    survey_post_no_required survey_post_bad_type survey_post_duplicate_variable survey_post_choices_missing
    survey_post_default_not_in_choices survey_post_default_wrong_type survey_post_default_too_long
    survey_post_encrypted_for_text survey_post_min_gt_max survey_post_variable_with_space survey_post_minimal
    survey_post_extra_key survey_get_after_bad survey_put survey_patch survey_post_nobody survey_disable_patch survey_delete
    survey_get_after_delete survey_delete_again jt2_get_after_survey_delete
    jt2_assoc_cred_add jt2_assoc_cred_add_again jt2_assoc_cred_add_second_machine jt2_assoc_cred_add_vault
    jt2_assoc_cred_no_id jt2_assoc_cred_disassociate_no_id jt2_assoc_cred_unknown_disassociate jt2_assoc_cred_remove
    jt2_assoc_cred_remove_again jt2_assoc_cred_disassociate_false
  `),
  { send: `POST ${template}credentials/`, body: { id: 3, disassociate: true } },
  'jt2_credentials',
  ...lines('jt2_assoc_label_add_by_name jt2_assoc_label_add_by_name_again jt2_assoc_label_no_org jt2_labels'),
  { send: `POST ${template}instance_groups/`, body: { id: 2 } },
  ...lines('jt2_assoc_ig_add_second'),
  { send: `POST ${template}labels/`, body: { id: 4, disassociate: true } },
  ...lines('jt2_assoc_ig_remove jt2_instance_groups jt2_assoc_ig_unknown jt2_label_after_last_use'),
  ...lines(`
    jt2_assoc_label_create_again jt2_notification_template_create jt2_notif_started_add jt2_notif_success_add
    jt2_notif_success_list jt2_notif_success_remove jt2_get_full jt2_copy_get jt2_copy jt2_copy_same_name
  `),
  { advance: 2_500 },
  ...lines('jt2_copy_get_result jt2_copy_credentials jt2_delete_nobody jt2_delete_read_token'),
  {
    send: 'POST /api/v2/job_templates/',
    body: { name: 'R2 slow', project: 8, inventory: 2, playbook: 'slow.yml', ask_variables_on_launch: true },
    learn: 'template 64',
  },
  { send: 'POST /api/v2/job_templates/64/launch/', body: { extra_vars: { seconds: 20 } }, learn: 'job 491' },
  { advance: 1_000 },
  ...lines('jt2_delete_while_job_runs jt2_patch_while_job_runs'),
  { until: 491 },
  ...lines(`
    jt2_delete_after_job jt2_relaunch_after_jt_delete jt2_notif_delete jt2_delete jt2_delete_again jt2_cleanup_delete_62
    jt2_cleanup_delete_63 jt2_cleanup_delete_58 jt2_cleanup_delete_60 jt2_cleanup_delete_61
  `),
];
