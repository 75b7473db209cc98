import { lines, type Step } from '../script.ts';

/** Credentials and their kinds. */
export const CREDENTIALS: Step[] = [
  ...lines(`
    credential_types_all credential_type_machine credential_types_by_name credential_types_by_kind_vault credential_type_named_url
    cred_machine_password_create cred_machine_key_create cred_machine_key_no_final_newline cred_machine_key_bad
  `),
  {
    send: 'POST /api/v2/credentials/',
    body: { name: 'R2 machine key 10', organization: 2, credential_type: 1, inputs: {} },
    learn: 'credential 10',
  },
  ...lines(`
    cred_machine_key_passphrase cred_machine_key_passphrase_missing cred_machine_key_unlock_not_needed cred_machine_ask
    cred_vault_create cred_vault_create_missing_required cred_vault_patch_vault_id cred_scm_create cred_create_bad_become_method
    cred_create_duplicate cred_create_wrong_input_field cred_create_inputs_string cred_create_input_number cred_create_no_type
    cred_create_unknown_type cred_create_two_owners cred_create_inputs_encrypted_literal cred_create_owner_user
    cred_create_same_name_other_type cred_create_user_owned_duplicate cred_get_machine cred_list_name_type_org
    cred_list_name_only cred_patch_description_only
  `),
  // What was set comes back hidden, and is kept when it is sent back so.
  {
    send: 'PATCH /api/v2/credentials/7/',
    body: {
      inputs: {
        username: 'deploy',
        password: '$encrypted$',
        become_method: 'sudo',
        become_password: '$encrypted$',
      },
    },
  },
  ...lines('cred_patch_inputs_partial cred_patch_inputs_encrypted_when_unset'),
  ...lines('cred_patch_inputs_new_password cred_patch_inputs_wrong_field'),
  { send: 'PATCH /api/v2/credentials/7/', body: { inputs: {} } },
  ...lines(`
    cred_patch_org_change cred_patch_org_back cred_patch_org_null
    cred_patch_unused_key_same_secret cred_get_nobody cred_managed_patch
  `),
  {
    send: 'POST /api/v2/job_templates/',
    body: { name: 'R2 JT creds', project: 8, inventory: 2, playbook: 'deploy.yml' },
    learn: 'template 47',
  },
  ...lines(`
    cred_associate_jt cred_associate_jt_second_machine cred_associate_jt_vault cred_associate_unknown cred_associate_jt_scm_kind
    cred_disassociate_not_associated cred_patch_type_change_in_use
  `),
  { send: 'POST /api/v2/job_templates/47/credentials/', body: { id: 13, disassociate: true } },
  ...lines(`
    cred_jt_credentials_after cred_delete_in_use cred_jt_after_delete_in_use cred_delete_nobody
    cred_activity_stream cred_delete cred_delete_again cred_input_sources
    credential_type_create credential_type_create_duplicate credential_type_create_bad_kind credential_type_create_bad_inputs
    credential_type_managed_patch cred_cleanup_delete_9 cred_cleanup_delete_10 cred_cleanup_delete_11 cred_cleanup_delete_12
    cred_cleanup_delete_13 cred_cleanup_delete_14 cred_cleanup_delete_15 cred_cleanup_delete_16 cred_cleanup_delete_17
    cred_cleanup_delete_18 cred_cleanup_delete_19
  `),
];
