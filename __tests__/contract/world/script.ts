import type { Json } from 'tower-deploy-simulator';

/** One step of the replay: an exchange by its name, or something that happens in between. */
export type Step =
  | string
  /** Let time pass, in milliseconds. */
  | { advance: number }
  /** Let time pass until the recorded job has ended (or shows a status) and its events are stored. */
  | { until: number; status?: 'waiting' | 'running' | 'final' }
  /** A request that was made then too, but is not among the recordings; `job` is the id that it was given. */
  | { post: string; body?: Json; job?: number }
  /** The same in general: `POST /api/v2/…`, and which recorded id (`host 17`) the answer's one stands for. */
  | { send: string; body?: Json; learn?: string }
  /** The web server in front fails. */
  | { fault: number }
  /** Objects that were made in the course of the recording. */
  | { make: 'later templates' };

/** Names of exchanges, one after the other. */
export const lines = (text: string): string[] => text.trim().split(/\s+/);

/** The exchanges in the order in which they were recorded; within a second, in the one that their ids tell. */
export const SCRIPT: Step[] = [
  { post: '/api/v2/projects/9/update/', job: 1 },
  { advance: 20_000 },
  ...lines(`
    api_root api_root_anonymous api_v2 api_v2_anonymous config config_nobody me me_bad_basic me_bad_token me_basic me_read_token
    ping_anonymous token_create_bad_password token_create_bad_scope token_create_pat_basic token_get token_delete token_delete_again
    token_create_users_personal token_create_with_bearer application_get application_create_missing application_create
    o_token_password_ok me_oauth_app_token o_token_client_in_body o_token_password_bad o_token_bad_client o_token_bad_scope
    o_token_get o_token_json_body o_root o_token_refresh me_after_refresh_old_token o_revoke_token
    jt_list jt_list_page_size_2 jt_list_page_2 jt_list_page_999 jt_list_page_size_1000 jt_bad_filter jt_bad_order jt_by_name
    jt_by_name_iexact jt_by_name_none jt_by_name_org jt_by_name_two jt_deployer jt_nobody jt_search jt_404 jt_get_nobody
    jt_named_url jt_named_url_launch jt_named_url_missing jt_named_url_no_org jt_named_url_same uj_list ujt_by_id ujt_by_id_wf
    ujt_by_name wfjt_named_url launch_get_demo_job_template launch_get_deploy_all_prompts launch_get_deploy_plain
    launch_get_deploy_vars_only launch_get_fail launch_get_git_deploy launch_get_inject
    launch_get_missing_playbook_removed_later launch_get_no_inventory launch_get_noisy launch_get_same_name
    launch_get_set_stats launch_get_sliced launch_get_slow_parallel launch_get_slow_serial launch_get_slow_timeout_5s
    launch_get_survey_and_vars launch_get_syntax_error launch_get_unreachable wf_launch_get_wf_approval
    wf_launch_get_wf_failing_unhandled wf_launch_get_wf_failing_with_handler wf_launch_get_wf_nested wf_launch_get_wf_slow
    wf_launch_get_wf_survey api_browsable_html method_405_delete_launch method_405_post_ping method_405_put_list
    no_trailing_slash_get no_trailing_slash_get_jt no_trailing_slash_post post_bad_json post_form_415 ui_root unknown_api_path
    unknown_api_path_html unknown_path_html http_unknown_accept https_ping options_launch
  `),
  { advance: 46_000 },
  ...lines(`
    launch_plain_empty_body launch_plain_no_body_at_all launch_plain_all_ignored launch_prompts_all_given
    launch_extra_vars_bad_string launch_extra_vars_json_string launch_extra_vars_yaml_string launch_extra_vars_list
    launch_extra_vars_plain_word_string launch_wrong_key_tags launch_right_key_job_tags launch_unknown_key
    launch_credential_singular launch_job_tags_list launch_credentials_not_list launch_credentials_two_machine
    launch_credentials_unknown launch_credentials_replacing_vault_only launch_inventory_as_string_id
    launch_inventory_string_name launch_inventory_unknown launch_job_type_bad launch_verbosity_bad launch_verbosity_string
    launch_limit_number launch_limit_no_match launch_diff_mode_string launch_scm_branch_unknown launch_labels_and_igs
    launch_survey_bad_types launch_survey_missing launch_survey_replicas_string_number launch_timeout_string
    launch_survey_and_vars_ok launch_survey_ok launch_no_inventory launch_no_inventory_given launch_survey_empty_required
    launch_survey_too_long survey_spec launch_deployer_ok launch_nobody launch_read_token launch_unknown_id
    launch_wf_id_on_jt launch_wrong_token launch_deployer_inventory_not_permitted launch_deployer_no_execute_role
    launch_basic_auth jt_named_launch_post
  `),
  { advance: 110_000 },
  'launch_stage_slow',
  { advance: 7_000 },
  'launch_timeline_slow',
  { advance: 14_000 },
  'launch_timeline_noisy',
  { advance: 45_000 },
  'launch_fail',
  { until: 29 },
  ...lines(`
    job_events_fail_page200 job_events_fail_all job_events_fail_gt job_events_fail_order_counter job_events_fail_bad
    job_events_fail_event_failed job_events_fail_event_in job_events_fail_event_in_ignored job_events_fail_failed
    job_events_fail_limit_style job_events_fail_page2 job_events_fail_page500 job_events_fail_stdout_not_empty
    job_stdout_fail_none job_stdout_fail_txt job_stdout_fail_json job_stdout_fail_json_b64 job_stdout_fail_ansi
    job_stdout_accept_json job_stdout_accept_text job_stdout_fail_ansi_download job_stdout_fail_api job_stdout_fail_bad
    job_stdout_fail_html job_stdout_fail_html_content_only job_stdout_fail_json_beyond job_stdout_fail_json_from
    job_stdout_fail_json_lines job_stdout_fail_txt_download job_stdout_fail_txt_lines job_host_summaries_fail job_event_one
    job_children_summary job_credentials job_labels job_fail_final job_get_nobody cancel_finished_get cancel_finished_post
    relaunch_get relaunch_bad relaunch_failed_hosts relaunch_all job_404
  `),
  { until: 31, status: 'running' },
  { advance: 365 },
  ...lines('job_list_by_template jobs_filter launch_to_cancel'),
  { advance: 4_300 },
  ...lines('cancel_nobody cancel_read_token cancel_running_get delete_running_job cancel_running_post'),
  ...lines('cancel_running_post_again job_right_after_cancel'),
  { until: 32 },
  ...lines('job_canceled_final job_canceled_stdout job_canceled_events job_canceled_host_summaries'),
  { post: '/api/v2/job_templates/17/launch/', body: { extra_vars: { seconds: 12 } }, job: 33 },
  'launch_serial_second',
  { advance: 600 },
  ...lines('job_pending_blocked job_pending_events job_pending_stdout job_pending_stdout_json'),
  { advance: 6_500 },
  ...lines('job_pending_blocked_later cancel_pending_get cancel_pending_post'),
  { advance: 300 },
  'job_pending_canceled',
  { until: 33 },
  'launch_timeout',
  { post: '/api/v2/job_templates/20/launch/', body: { extra_vars: { count: 1 } }, job: 38 },
  { post: '/api/v2/job_templates/23/launch/', job: 39 },
  ...lines('launch_syntax launch_inject launch_setstats launch_survey_secret launch_sliced launch_git'),
  { post: '/api/v2/job_templates/20/launch/', body: { limit: 'nothere' }, job: 46 },
  'launch_verbose3',
  { until: 37 },
  { advance: 12_000 },
  ...lines(`
    job_final_timeout job_final_timeout_events job_final_timeout_stdout_txt job_final_timeout_host_summaries
    job_final_unreachable job_final_unreachable_events job_final_unreachable_stdout_txt
    job_final_unreachable_host_summaries job_final_syntax job_final_syntax_events job_final_syntax_stdout_txt
    job_final_syntax_host_summaries job_final_inject_events job_final_inject_host_summaries job_final_inject_stdout_txt
    job_final_setstats job_final_setstats_events job_final_setstats_host_summaries job_final_setstats_stdout_txt
    job_final_survey_secret job_final_survey_secret_events job_final_survey_secret_stdout_txt job_final_sliced
    job_final_sliced_nodes job_final_git job_final_git_events job_final_git_host_summaries job_final_git_stdout_txt
    job_final_no_match_limit job_final_no_match_limit_events job_final_no_match_limit_host_summaries
    job_final_no_match_limit_stdout_txt job_final_verbose3 job_final_verbose3_events job_final_verbose3_host_summaries
    job_final_verbose3_stdout_txt
  `),
  { advance: 60_000 },
  ...lines(`
    project_get project_update_get project_update_post project_get_while_updating inventory_create inventory_create_duplicate
    inventory_create_no_org inventory_create_vars_object inventory_create_bad_vars inventory_create_nobody
    inventory_create_unknown_org inventory_host_create inventory_host_duplicate inventory_host_vars_object
    inventory_host_vars_json_string inventory_host_bad_vars inventory_host_with_port inventory_host_no_name
    inventory_hosts_list inventory_hosts_by_name host_patch host_create_top_level inventory_group_create
    inventory_group_duplicate group_add_existing_host group_remove_host inventory_script inventory_get inventory_delete_host
    host_delete inventory_delete
  `),
  // A task takes it away, some moments later.
  { advance: 1_000 },
  'inventory_get_after_delete',
  { until: 53 },
  ...lines(`
    project_update_detail project_update_stdout project_update_job_events_wrong project_update_cancel_finished
    project_update_manual_get project_update_manual_post project_update_nobody project_update_unknown project_playbooks
    jt_create_seed_body_with_credential jt_created_get jt_created_credentials_list jt_credentials_associate
    jt_credentials_associate_again jt_credentials_associate_second_machine jt_credentials_associate_unknown
    jt_create_credentials_list jt_create_duplicate jt_create_empty jt_create_extra_vars_object jt_create_missing_playbook
    jt_create_no_project jt_create_nobody jt_create_without_inventory_or_ask jt_patch jt_patch_unknown_key
    inventory_source_get inventory_source_update_get inventory_source_update_post jt_patch_bad jt_patch_deployer
    jt_patch_nobody jt_put_partial jt_label_create jt_instance_groups_add jt_schedules labels_list credentials_list
    execution_environments instance_groups jt_delete_nobody jt_delete jt_delete_again credential_create_no_owner ad_hoc_post
  `),
  { until: 54 },
  ...lines(`
    inventory_update_detail inventory_update_stdout inventory_update_events inventory_hosts_after_update
    inventory_update_all_sources_get inventory_update_all_sources inventory_update_all_sources_none
  `),
  { until: 57, status: 'running' },
  ...lines(`
    inventory_sources_by_name wf_survey_missing wf_launch_survey_ok
  `),
  {
    post: '/api/v2/workflow_job_templates/32/launch/',
    body: { extra_vars: { app_version: '7.7' }, limit: 'web1' },
    job: 61,
  },
  ...lines(`
    wf_launch_tags_unknown_key wf_launch_two_nodes_ignored wf_launch_empty_body wf_launch_jt_id_on_wf wf_launch_read_token
    wf_launch_unknown wf_job_on_jobs_endpoint wf_nodes_stage_running
  `),
  { until: 61, status: 'running' },
  'wf_job_stage_running',
  { until: 61 },
  ...lines(`
    wf_job_stage_successful wf_nodes_stage_successful wf_job_events wf_job_stdout wf_job_cancel_finished wf_job_relaunch
    wf_job_unified wf_unified_children wf_launch_approval_a
  `),
  { post: '/api/v2/workflow_job_templates/33/launch/', job: 72 },
  ...lines('wf_launch_slow wf_launch_fail_handled wf_launch_fail_unhandled wf_launch_nested'),
  { advance: 10_000 },
  ...lines(`
    wf_job_waiting_for_approval wf_nodes_waiting_for_approval approval_detail_pending approvals_pending_list
    approval_approve_get approval_approve_nobody approval_approve approval_approve_again approval_detail_approved
    approval_deny approval_detail_denied
  `),
  { advance: 6_000 },
  'wf_cancel_get',
  { post: '/api/v2/workflow_jobs/73/cancel/' },
  { until: 73 },
  ...lines('wf_final_canceled wf_final_canceled_nodes'),
  { advance: 20_000 },
  ...lines(`
    wf_final_approved wf_final_approved_nodes wf_final_denied wf_final_denied_nodes wf_final_fail_handled
    wf_final_fail_handled_nodes wf_final_fail_unhandled wf_final_fail_unhandled_nodes wf_final_nested wf_final_nested_nodes
  `),
  { advance: 180_000 },
  { make: 'later templates' },
  { post: '/api/v2/job_templates/17/launch/', body: { extra_vars: { seconds: 70 } }, job: 94 },
  'launch_long',
  { post: '/api/v2/job_templates/17/launch/', body: { extra_vars: { seconds: 1 } }, job: 96 },
  { until: 95 },
  ...lines(
    'events_truncated_list events_no_truncate_list event_truncated_detail event_no_truncate_detail job_final_long',
  ),
  ...lines('long_stdout_txt launch_removed_playbook'),
  { until: 97 },
  ...lines(`
    job_final_removed_playbook job_final_removed_playbook_stdout launch_get_asks_password launch_asks_password_missing
    launch_asks_password_given
  `),
  { until: 98, status: 'running' },
  ...lines(`
    controller_ping controller_root controller_v2 controller_jt controller_list_next controller_launch controller_named_url
    controller_no_slash
  `),
  { fault: 502 },
  ...lines('gateway_502 bulk_root bulk_job_launch duplicate_launch_is_not_idempotent launch_big_output'),
  { advance: 32_000 },
  'job_pending_explained',
  { until: 104 },
  ...lines('big_stdout_ansi big_stdout_txt big_stdout_json_range big_events_page_51'),
  { post: '/api/v2/job_templates/18/launch/', body: { extra_vars: { seconds: 2 } }, job: 106 },
  'job_stage_pending',
  { until: 106, status: 'running' },
  { advance: 55 },
  'job_stage_running',
  { until: 106, status: 'final' },
  'job_stage_successful_events_not_done',
  { until: 106 },
  'job_stage_successful_events_done',
  { post: '/api/v2/job_templates/18/launch/', body: { extra_vars: { seconds: 2 } }, job: 107 },
  { until: 107, status: 'waiting' },
  'job_stage_waiting',
  'events_page_size_1000_of_10514',
];
