import type { Json } from 'tower-deploy-simulator';
import { lines, type Step } from '../script.ts';

const node = (workflow: number, id: number, body: Json): Step => ({
  send: `POST /api/v2/workflow_job_templates/${workflow}/workflow_nodes/`,
  body,
  learn: `node ${id}`,
});

const workflow = (id: number, name: string, more: { [key: string]: Json } = {}): Step => ({
  send: 'POST /api/v2/workflow_job_templates/',
  body: { name, organization: 2, allow_simultaneous: true, ...more },
  learn: `template ${id}`,
});

const approval = (id: number, template: number, name: string, more: { [key: string]: Json } = {}): Step => ({
  send: `POST /api/v2/workflow_job_template_nodes/${id}/create_approval_template/`,
  body: { name, timeout: 5, ...more },
  learn: `template ${template}`,
});

const connect = (from: number, kind: string, to: number): Step => ({
  send: `POST /api/v2/workflow_job_template_nodes/${from}/${kind}_nodes/`,
  body: { id: to },
});

const launch = (template: number, job: number): Step => ({
  send: `POST /api/v2/workflow_job_templates/${template}/launch/`,
  body: {},
  learn: `job ${job}`,
});

/** Workflow job templates, their nodes, cycles and approvals, and what labels leave behind. */
export const WORKFLOWS: Step[] = [
  ...lines(`
    wfjt_create_full wfjt_create_duplicate wfjt_create_no_name wfjt_create_no_org_ok wfjt_create_same_name_other_org
    wfjt_create_bad_vars wfjt_create_unknown_field wfjt_create_inventory_unknown wfjt_create_name_of_jt wfjt_create_nobody
    wfjt_get wfjt_patch wfjt_patch_noop wfjt_patch_org_null wfjt_patch_org_back wfjt_list_name_org wfjt_named_url
  `),
  node(65, 13, { identifier: 'build', unified_job_template: 21 }),
  ...lines(`
    node_create_top_level node_create_no_identifier node_create_prompts node_create_empty node_create_workflow_in_workflow
    node_create_self node_create_project node_create_inventory_source node_create_system_job node_create_duplicate_identifier
    node_create_unknown_ujt node_create_no_wfjt node_create_prompt_not_asked node_create_extra_data_not_asked
  `),
  node(65, 23, { identifier: 'eds', unified_job_template: 13, extra_data: 'a: 1' }),
  ...lines(`
    node_create_survey_missing node_create_survey_bad node_create_survey_password node_get_survey_password
    node_patch_survey_password_encrypted node_create_no_inventory_jt
  `),
  approval(17, 70, 'R2 approve', { description: 'look' }),
  ...lines(`
    node_approval_get node_approval_template_create_again approval_template_after_node_delete node_approval_template_no_name
    node_approval_template_on_jt_node node_link_success node_link_success_to_approval node_link_failure node_link_always
    node_link_same_again node_link_same_pair_other_kind node_link_self node_link_cycle node_link_other_workflow
    node_link_create_inline node_unlink node_unlink_again node_cred_add node_cred_list node_label_add node_ig_add
    nodes_list nodes_filter_identifier node_named_url node_patch node_patch_ujt node_patch_ujt_clear_prompts
    node_patch_identifier_taken node_patch_identifier node_patch_wfjt
  `),
  { send: 'PATCH /api/v2/workflow_job_template_nodes/15/', body: { workflow_job_template: 65 } },
  'node_patch_noop',
  ...lines(`
    wfjt_survey_post wfjt_survey_get
  `),
  { send: 'PATCH /api/v2/workflow_job_templates/65/', body: { survey_enabled: true } },
  ...lines(`
    wf_launch_survey_missing wf_launch_survey_number_for_text wf_launch_survey_not_in_choices wf_launch_survey_too_long
    wf_launch_bad_limit wfjt_copy_get wfjt_copy
  `),
  { advance: 1_500 },
  ...lines(
    'wfjt_copy_nodes node_delete node_children_of_deleted node_delete_nobody node_delete_approval wfjt_delete_nobody',
  ),
  workflow(76, 'R2 WF appr'),
  node(76, 41, { identifier: 'ask' }),
  approval(41, 77, 'R2 WF appr ask'),
  launch(76, 494),
  workflow(80, 'R2 WF limit', { ask_limit_on_launch: true }),
  node(80, 44, { identifier: 'all', unified_job_template: 12 }),
  node(80, 45, { identifier: 'plain', unified_job_template: 13 }),
  ...lines('wf_launch_limit_get wf_launch_limit_prompt'),
  // A workflow that leads back to where it began holds up all the others, until it is canceled.
  { advance: 281_000 },
  ...lines('wf_cyclic_running_job wf_cyclic_nodes wf_cyclic_cancel'),
  { advance: 300 },
  'wf_cyclic_after_cancel',
  { advance: 14_000 },
  { send: 'GET /api/v2/jobs/?order_by=-id&name=Deploy all prompts', learn: 'job 530' },
  { send: 'GET /api/v2/jobs/?order_by=-id&name=Deploy vars only', learn: 'job 531' },
  ...lines('wf_limit_prompt_nodes wf_limit_prompt_job_all wf_limit_prompt_job_plain wf_relaunch_get wf_relaunch_post'),
  { advance: 500 },
  ...lines('wf_relaunch_failed_one wf_relaunch_with_body wfjt_delete_while_running'),
  workflow(78, 'R2 WF other'),
  ...lines('wfjt_delete wfjt_cleanup_delete_67 wfjt_cleanup_delete_78 wfjt_cleanup_delete_73'),
  // The second of its runs was done by then.
  { send: 'POST /api/v2/workflow_jobs/546/cancel/' },
  { advance: 2_500 },
  ...lines('wfjt_cleanup_delete_80 wfjt_cleanup_delete_68 wf_relaunch_after_wfjt_delete node_after_wfjt_delete'),
  // The time of the first approval is over, that of its relaunch is not.
  { advance: 5_000 },
  'wfjt_cleanup_delete_76',
  { advance: 30_000 },
  workflow(82, 'R2 WF ta'),
  node(82, 47, { identifier: 'ask' }),
  node(82, 48, { identifier: 'after', unified_job_template: 13 }),
  approval(47, 83, 'R2 WF ta ask'),
  connect(47, 'success', 48),
  ...lines('approval_node_get approval_template_get approval_template_patch approval_template_patch_noop'),
  ...lines('approval_template_patch_bad approval_template_list approval_template_via_ujt'),
  workflow(84, 'R2 WF tb'),
  workflow(86, 'R2 WF cyc'),
  node(86, 51, { identifier: 'x', unified_job_template: 13 }),
  node(86, 52, { identifier: 'y', unified_job_template: 13 }),
  node(86, 53, { identifier: 'z', unified_job_template: 13 }),
  connect(51, 'success', 52),
  connect(52, 'success', 53),
  ...lines('node_link_cycle_to_only_root node_link_cycle_reachable_from_root node_link_cycle_nodes_after'),
  node(86, 54, { identifier: 'p', unified_job_template: 12, limit: 'web1', job_tags: 't' }),
  ...lines(`
    node_patch_prompt_null node_patch_prompt_empty node_patch_extra_data node_patch_ujt_drop_prompts node_patch_ujt_to_null
    wfjt_cleanup2_delete_82 wfjt_cleanup2_delete_84 wfjt_cleanup2_delete_86
  `),
  workflow(87, 'R2 WF tc'),
  node(87, 55, { identifier: 'ask' }),
  approval(55, 88, 'R2 WF tc ask'),
  workflow(89, 'R2 WF td'),
  node(89, 57, { identifier: 'ask' }),
  node(89, 58, { identifier: 'after', unified_job_template: 13 }),
  approval(57, 90, 'R2 WF td ask'),
  connect(57, 'failure', 58),
  'approval_timeout_launch',
  launch(89, 605),
  { advance: 600 },
  { send: 'GET /api/v2/workflow_approvals/?order_by=-id&name=R2 WF tc ask', learn: 'job 606' },
  'approval_timeout_pending_detail',
  { advance: 20_500 },
  ...lines('approval_timeout_detail approval_timeout_wf_final'),
  { advance: 12_000 },
  ...lines(
    'approval_timeout_handled_nodes approval_timeout_handled_wf_final wfjt_cleanup3_delete_76 wfjt_cleanup3_delete_80',
  ),
  ...lines('wfjt_cleanup3_delete_89 wfjt_cleanup3_delete_same_name_as_jt'),
  workflow(92, 'R2 export WF'),
  {
    send: 'POST /api/v2/job_templates/',
    body: { name: 'R2 export JT', inventory: 2, project: 8, playbook: 'deploy.yml' },
    learn: 'template 91',
  },
  {
    send: 'POST /api/v2/job_templates/',
    body: { name: 'R2 import JT', inventory: 2, project: 8, playbook: 'deploy.yml' },
    learn: 'template 95',
  },
  {
    send: 'POST /api/v2/projects/',
    body: { name: 'R2 import', organization: 2, scm_type: 'git', scm_url: 'git://127.0.0.1:9419/repo.git' },
    learn: 'template 94',
  },
  { send: 'POST /api/v2/inventories/', body: { name: 'R2 import', organization: 2 }, learn: 'inventory 16' },
  {
    send: 'POST /api/v2/credentials/',
    body: { name: 'R2 import', organization: 2, credential_type: 1, inputs: {} },
    learn: 'credential 20',
  },
  {
    send: 'POST /api/v2/notification_templates/',
    body: {
      name: 'R2 import',
      organization: 2,
      notification_type: 'webhook',
      notification_configuration: { url: 'http://127.0.0.1:9/', headers: {} },
    },
    learn: 'notification_template 3',
  },
  { advance: 20_000 },
  ...lines(`
    final_cleanup_workflow_job_templates_92 final_cleanup_job_templates_91 final_cleanup_job_templates_95
    final_cleanup_projects_94 final_cleanup_inventories_16 final_cleanup_notification_templates_3
    final_cleanup_credentials_20
  `),
  {
    send: 'POST /api/v2/job_templates/',
    body: { name: 'R2 sweeper', inventory: 2, project: 8, playbook: 'deploy.yml' },
    learn: 'template 146',
  },
  // The runs of a workflow hold the labels of their nodes.
  ...lines(`
    final_cleanup_label_6_associate final_cleanup_label_6_disassociate final_cleanup_label_6_after
    final_cleanup_label_sweeper workflow_job_delete
  `),
  {
    send: 'POST /api/v2/job_templates/',
    body: { name: 'R2 sweeper 2', inventory: 2, project: 8, playbook: 'deploy.yml' },
    learn: 'template 147',
  },
  'final_cleanup_label_6b_associate',
  { send: 'POST /api/v2/job_templates/147/labels/', body: { id: 6, disassociate: true } },
  'final_cleanup_label_6b_after',
];
