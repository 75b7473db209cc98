import { lines, type Step } from '../script.ts';

/** Organizations, teams, labels and users. */
export const PEOPLE: Step[] = [
  ...lines(`
    org_create org_create_duplicate org_create_no_name org_create_empty_name org_create_name_too_long org_create_unknown_field
    org_create_nobody org_create_read_token org_get
  `),
  ...lines('org_patch org_patch_empty org_patch_rename_to_existing org_patch_whitespace_name org_named_url'),
  ...lines('org_list_name org_list_name_case org_list_name_none org_list_name_in'),
  ...lines('org_patch_max_hosts_bad org_patch_ee_unknown org_galaxy_credentials org_galaxy_credential_add'),
  ...lines('org_galaxy_credential_remove org_instance_groups_add org_instance_groups org_instance_groups_remove'),
  { send: 'POST /api/v2/organizations/4/users/', body: { id: 2 } },
  ...lines('org_users_add_again org_users org_users_remove org_object_roles'),
  ...lines(`
    team_create team_create_duplicate team_create_same_name_other_org team_create_org_name team_create_unknown_org
    team_list_name_org team_users_add team_users team_users_remove team_patch team_patch_org team_roles
    label_create label_create_duplicate label_create_no_org label_create_too_long label_get label_patch label_delete
    users_list users_by_username user_create user_create_no_password user_create_bad_email user_get
    user_patch_no_password user_patch_password_encrypted user_login_after_encrypted_patch user_login_with_encrypted_literal
    user_patch_username_taken user_delete_self user_delete team_delete team_delete_again
    org_delete_nobody org_delete org_delete_again label_after_org_delete org2_delete
  `),
];
