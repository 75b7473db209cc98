/** Name, version and description of the analytics collectors that the configuration lists. */
export const ANALYTICS: readonly [string, string, string][] = [
  ['config', '1.6', 'General platform configuration.'],
  ['counts', '1.2', 'Counts of objects such as organizations, inventories, and projects'],
  ['cred_type_counts', '1.0', 'Counts of credentials by credential type'],
  ['events_table', '1.5', 'Automation task records'],
  ['host_metric_summary_monthly_table', '1.0', 'HostMetricSummaryMonthly export, full sync'],
  ['host_metric_table', '1.0', 'Host Metric data, incremental/full sync'],
  ['instance_info', '1.3', 'Cluster topology and capacity'],
  ['inventory_counts', '1.2', 'Inventories, their inventory sources, and host counts'],
  ['org_counts', '1.0', 'Counts of users and teams by organization'],
  ['projects_by_scm_type', '1.0', 'Counts of projects by source control type'],
  ['query_info', '1.0', 'Metadata about the analytics collected'],
  ['unified_job_template_table', '1.1', 'Data on job templates'],
  ['unified_jobs_table', '1.4', 'Data on jobs run'],
  ['workflow_job_node_table', '1.0', 'Data on workflow runs'],
  ['workflow_job_template_node_table', '1.0', 'Data on workflows'],
];

/** Ways of becoming another user. */
export const BECOME_METHODS: readonly [string, string][] = [
  ['sudo', 'Sudo'],
  ['su', 'Su'],
  ['pbrun', 'Pbrun'],
  ['pfexec', 'Pfexec'],
  ['dzdo', 'DZDO'],
  ['pmrun', 'Pmrun'],
  ['runas', 'Runas'],
  ['enable', 'Enable'],
  ['doas', 'Doas'],
  ['ksu', 'Ksu'],
  ['machinectl', 'Machinectl'],
  ['sesu', 'Sesu'],
];
