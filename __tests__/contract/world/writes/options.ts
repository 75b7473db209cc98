import { lines, type Step } from '../script.ts';

/** What OPTIONS says of the fields of a collection. */
export const OPTIONS: Step[] = lines(`
  options_organizations options_teams options_credentials options_projects options_inventories
  options_constructed_inventories options_hosts options_groups options_inventory_sources options_jt_nobody options_jt_detail
  options_jt_detail_nobody_read options_workflow_job_templates options_workflow_job_template_nodes options_schedules
  options_notification_templates options_execution_environments
`);
