import type { Json } from 'tower-deploy-simulator';
import { lines, type Step } from '../script.ts';

const launch = (template: number, job: number, body: Json = {}): Step => ({
  send: `POST /api/v2/job_templates/${template}/launch/`,
  body,
  learn: `job ${job}`,
});

const shell = (job: number, module_args: string): Step => ({
  send: 'POST /api/v2/ad_hoc_commands/',
  body: { inventory: 2, credential: 3, module_name: 'shell', module_args, limit: 'web1' },
  learn: `job ${job}`,
});

/** Characters that the output of a job is not the same for in every form. */
const ODD = String.raw`printf 'tab\there\rCR then\n'; printf 'back\\slash \\r\\n literal\n'; printf 'ff\fvt\vbs\b.\n'; printf 'nel\xc2\x85ls\xe2\x80\xa8ps\xe2\x80\xa9fs\x1c.\n'; printf 'ansi \033[31mred\033[0m\n\n\n\n'; printf 'bad utf8 \xff\xfe\n'; printf 'emoji \xf0\x9f\x98\x80'; printf '\\\n'; printf 'end no newline'`;
const UTF8 = String.raw`printf 'u \303\244 ls\342\200\250ps nel\302\205 emoji \360\237\230\200 fs\034gs\035.\n\n'; printf 'x\n'`;

/** Relaunches, jobs in bulk, ad hoc commands and system jobs. */
export const JOBS: Step[] = [
  launch(13, 510),
  launch(16, 511),
  launch(23, 512),
  launch(18, 513, { extra_vars: { seconds: 40 } }),
  launch(18, 514, { extra_vars: { seconds: 40 } }),
  launch(24, 515),
  launch(45, 516, { credential_passwords: { ssh_password: 'x', become_password: 'x' } }),
  launch(14, 517, { extra_vars: { app_version: '1', env_name: 'staging', db_password: 'secret' } }),
  {
    send: 'POST /api/v2/job_templates/26/launch/',
    body: { job_slice_count: 2 },
    learn: 'job 518',
  },
  { advance: 3_000 },
  { send: 'POST /api/v2/jobs/514/cancel/' },
  { advance: 9_000 },
  ...lines('relaunch_running_hosts_failed relaunch_running_hosts_all'),
  { advance: 3_000 },
  ...lines(`
    relaunch_successful_get relaunch_successful_job relaunch_successful_summaries relaunch_successful_hosts_failed
    relaunch_failed_job relaunch_failed_summaries relaunch_failed_get relaunch_failed_hosts_failed
  `),
  { advance: 5_000 },
  ...lines(`
    relaunch_unreachable_job relaunch_unreachable_summaries relaunch_unreachable_hosts_failed
    relaunch_canceled_job relaunch_canceled_summaries relaunch_canceled_get relaunch_canceled_hosts_failed
    relaunch_syntax_error_job relaunch_syntax_error_summaries relaunch_syntax_error_get relaunch_syntax_error_hosts_failed
    relaunch_survey_password_summaries relaunch_survey_password_get relaunch_survey_password_hosts_failed
    relaunch_asks_password_job relaunch_asks_password_summaries relaunch_plain relaunch_with_limit_ignored relaunch_hosts_bad
    relaunch_nobody relaunch_deployer relaunch_404 relaunch_job_type relaunch_asks_password_none
    relaunch_asks_password_given relaunch_asks_password_wrong_key relaunch_asks_password_top_level
  `),
  { advance: 20_000 },
  ...lines(`
    relaunch_sliced_get relaunch_sliced bulk_job_launch_get bulk_job_launch_options bulk_job_launch_two
    bulk_job_launch_no_jobs bulk_job_launch_empty bulk_job_launch_wrong_id bulk_job_launch_one_wrong bulk_job_launch_wfjt
    bulk_job_launch_dup_identifier bulk_job_launch_over_limit bulk_job_launch_nobody bulk_job_launch_shared_prompts
    bulk_job_launch_deployer
  `),
  { advance: 28_000 },
  ...lines('bulk_job_launch_result bulk_job_launch_nodes bulk_job_launch_relaunch adhoc_create'),
  { advance: 9_000 },
  ...lines(`
    adhoc_get adhoc_events adhoc_stdout_txt adhoc_stdout_json adhoc_notifications adhoc_relaunch_get adhoc_relaunch
    adhoc_cancel_finished adhoc_create_bad_module adhoc_create_no_args adhoc_create_no_credential adhoc_create_no_inventory
    adhoc_create_extra_vars adhoc_create_bad_limit adhoc_create_nobody adhoc_via_inventory adhoc_delete
    system_job_templates system_jobs_list system_job_launch_nobody
  `),
  shell(593, ODD),
  shell(610, UTF8),
  { advance: 9_000 },
  ...lines(`
    stdout_odd_characters_events stdout_odd_characters_json stdout_odd_characters_txt_download
    stdout_odd_characters_ansi_download stdout_utf8_events
  `),
];
