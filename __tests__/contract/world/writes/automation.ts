import { lines, type Step } from '../script.ts';

const template = '/api/v2/job_templates/81/';

/** Schedules, notifications, environments, instance groups, roles, applications and tokens. */
export const AUTOMATION: Step[] = [
  {
    send: 'POST /api/v2/job_templates/',
    body: { name: 'R2S JT', project: 8, inventory: 2, playbook: 'deploy.yml' },
    learn: 'template 81',
  },
  ...lines(`
    schedule_create_on_jt schedule_create_top_level schedule_create_no_rrule schedule_create_bad_rrule
    schedule_create_no_dtstart schedule_create_no_interval schedule_create_count_1000 schedule_create_secondly
    schedule_create_count_until schedule_create_two_rules schedule_create_naive schedule_create_bad_tz
    schedule_create_past_once schedule_create_newline_rrule schedule_create_duplicate schedule_create_no_ujt
    schedule_create_unknown_ujt schedule_create_prompt_not_asked schedule_create_prompts schedule_patch_disabled
    schedule_patch_enabled schedule_patch_rrule schedule_patch_ujt schedule_preview schedule_preview_bad
    schedule_preview_get schedule_zoneinfo schedule_list_name schedule_nobody
  `),
  'schedule_credentials_add_not_asked',
  { send: 'DELETE /api/v2/schedules/6/' },
  'schedule_delete_again',
  ...lines(`
    notification_create_webhook notification_get notification_create_duplicate notification_create_missing_config
    notification_create_wrong_config_type notification_create_no_org notification_create_bad_messages
    notification_create_slack notification_patch_description notification_patch_config_encrypted_back
    notification_patch_type notification_list_name_org notification_test
  `),
  { advance: 500 },
  ...lines(`
    notification_test_result notification_attach notification_delete_attached notification_list_after notification_cleanup_4
    ee_list ee_by_name ee_create ee_create_no_image ee_create_duplicate ee_create_bad_pull ee_patch ee_patch_org
    ee_managed_patch ee_delete ig_list ig_create ig_create_duplicate ig_create_container_no_credential ig_patch
    ig_rename_default ig_delete ig_cleanup_4
  `),
  { send: 'POST /api/v2/teams/', body: { name: 'R2S team', organization: 2 }, learn: 'team 3' },
  { send: `GET ${template}object_roles/?name=Admin`, learn: 'role 414' },
  { send: `GET ${template}object_roles/?name=Execute`, learn: 'role 415' },
  { send: 'GET /api/v2/credentials/3/object_roles/?name=Use', learn: 'role 81' },
  { send: 'GET /api/v2/organizations/2/object_roles/?name=Execute', learn: 'role 41' },
  ...lines('role_grant_user role_grant_user_again role_user_roles role_users role_access_list role_seen_by_user'),
  ...lines('role_revoke_user role_revoke_user_again role_grant_user_via_role role_revoke_user_via_role'),
  { send: 'POST /api/v2/teams/3/roles/', body: { id: 415 } },
  ...lines(`
    role_team_roles role_teams role_revoke_team role_grant_unknown role_grant_no_id role_grant_by_nobody
    role_grant_credential_user_other_org role_revoke_credential_user role_grant_team_org_execute roles_list
    role_definitions role_user_assignments role_team_assignments role_user_assignment_create
    role_user_assignment_create_again role_user_assignment_list role_user_assignment_no_object
    role_user_assignment_wrong_object role_user_assignment_patch role_definition_managed_patch role_user_assignment_delete
    role_team_assignment_delete role_definition_delete team_cleanup
    schedule_jt_cleanup schedule_after_jt_delete schedule_cleanup_11
    app_create app_create_missing app_create_duplicate app_create_bad_grant app_get app_patch app_patch_redirect_needed
    app_token_create app_token_create_via_app app_tokens app_token_unknown_app app_token_patch app_token_get app_token_delete
    app_delete app_token_after_app_delete app_delete_again
  `),
];
