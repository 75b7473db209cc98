import { lines, type Step } from '../script.ts';

/** Projects: what they want, and when they are fetched. */
export const PROJECTS: Step[] = [
  {
    send: 'POST /api/v2/projects/',
    body: { name: 'R2 manual 48', organization: 2, scm_type: '', local_path: 'manual' },
    learn: 'template 48',
  },
  ...lines('project_config_local_paths project_create_manual project_create_manual_wrong_path'),
  ...lines(
    'project_create_manual_traversal project_playbooks_manual project_create_git project_git_right_after_create',
  ),
  { advance: 1_000 },
  'project_jt_create_before_sync',
  { advance: 12_000 },
  ...lines('project_git_after_sync project_git_updates project_git_playbooks project_git_inventory_files'),
  ...lines('project_jt_create_after_sync project_patch_description project_patch_noop'),
  { advance: 3_000 },
  'project_patch_branch',
  { advance: 100 },
  'project_after_patch_branch',
  { advance: 8_000 },
  { send: 'POST /api/v2/projects/49/update/', learn: 'job 483' },
  { advance: 800 },
  'project_patch_while_updating',
  { advance: 500 },
  'project_delete_while_updating',
  { advance: 20_000 },
  ...lines(`
    project_patch_allow_override_off
  `),
  ...lines(`
    project_patch_scm_type project_patch_scm_type_bad project_patch_local_path_of_git
    project_patch_org project_patch_org_back project_patch_credential_wrong_kind project_patch_timeout_bad
    project_patch_unknown_field project_patch_scm_url_empty project_create_duplicate project_create_same_name_other_org
    project_create_no_url project_create_bad_url project_create_bad_scm_type project_create_url_with_password
  `),
  { send: 'POST /api/v2/projects/49/update/', learn: 'job 486' },
  {
    send: 'POST /api/v2/projects/',
    body: { name: 'R2 fails', organization: 2, scm_type: 'git', scm_url: 'git://127.0.0.1:9419/none.git' },
    learn: 'template 55',
  },
  { advance: 12_000 },
  ...lines(`
    project_unreachable_after project_list_name_org project_named_url project_delete_nobody project_delete_in_use
    project_jt_after_project_delete project_jt_launch_after_project_delete project_jt_patch_after_project_delete
    project_jt_cleanup project_cleanup_delete_54 project_cleanup_delete_55 project_create_git_no_override
  `),
  { advance: 4_000 },
  ...lines('project_no_override_jt_after_sync project_no_override_jt_scm_branch project_no_override_jt_ask_scm_branch'),
  { send: 'POST /api/v2/job_templates/149/instance_groups/', body: { id: 1 } },
  { send: 'POST /api/v2/job_templates/149/instance_groups/', body: { id: 2 } },
  // The last events of the update are stored by then.
  { advance: 2_000 },
  ...lines('ig_order_1 project_no_override_cleanup_jt project_no_override_cleanup'),
];
