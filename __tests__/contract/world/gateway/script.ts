import type { Json } from 'tower-deploy-simulator';
import { lines } from '../script.ts';

/** One step of the replay at the gateway: an exchange by its name, or something that happens in between. */
export type GatewayStep =
  | string
  /** Let time pass, in milliseconds. */
  | { advance: number }
  /** Let time pass until the recorded job has this status; `final` waits for its events, too. */
  | { until: number; status: 'running' | 'pending' | 'final' }
  /** A request that was made then, too, but is not among the recordings. `job` is the id that it was given. */
  | { send: string; as?: string; body?: Json; job?: number }
  /** The approval that waits now is this recorded one. */
  | { pending: number }
  /** Named faults that are on from here. */
  | { faults: string };

const launch = (template: number, job?: number): GatewayStep => ({
  send: `POST /api/controller/v2/job_templates/${template}/launch/`,
  ...(job === undefined ? {} : { job }),
});
const grant = (body: string): GatewayStep => ({ send: 'POST /o/token/', as: '<client>', body });
const PASSWORD = 'grant_type=password&username=deployer&password=<deployer_password>&scope=write';

/** A workflow that waits for its approval, and gets it. */
const APPROVED: GatewayStep[] = [
  { send: 'POST /api/controller/v2/workflow_job_templates/22/launch/' },
  { advance: 4000 },
  { send: 'POST /api/controller/v2/workflow_approvals/?/approve/', as: '<admin_write>' },
  { advance: 20_000 },
];

/** What had been made before the recording began: a token by password, and jobs that lists count. */
const BEFORE: GatewayStep[] = [
  grant(PASSWORD),
  { send: 'GET /api/controller/v2/me/', as: '<granted>' },
  { send: 'POST /api/controller/v2/job_templates/19/launch/', as: '<admin_write>', job: 15 },
  { advance: 20_000 },
  ...Array.from({ length: 30 }, (): GatewayStep[] => [launch(10), { advance: 10_000 }]).flat(),
  ...APPROVED,
  ...APPROVED,
  ...APPROVED,
];

const TOKENS = lines(`
  token_create_anonymous token_create_wrong_basic token_create_deployer_by_token token_create_deployer_basic_read
  token_create_no_scope token_create_with_expires token_create_unknown_application token_get token_get_of_another token_list
  token_list_by_description me_new_token token_create_of_application token_delete token_delete_again me_revoked_token gateway_me_revoked_token
  token_create_self token_delete_itself applications_list applications_list_deployer token_create_read_for_delete
  token_delete_itself_read controller_tokens controller_applications
`);

const OAUTH: GatewayStep[] = [
  ...lines(`
  oauth_root oauth_get oauth_no_slash oauth_api_o oauth_client_in_body oauth_password_grant_read oauth_json_body oauth_wrong_password
  oauth_unknown_client oauth_wrong_client_secret oauth_invalid_scope oauth_client_credentials oauth_password_with_bearer
  oauth_password_grant me_oauth_token oauth_revoke oauth_revoke_again oauth_revoke_unknown oauth_revoke_refresh
  oauth_revoke_wrong_client me_oauth_token_revoked oauth_external_user token_create_external_user
  token_create_of_application_deployer token_create_of_application_unknown_admin application_get_deployer
`),
  grant(PASSWORD),
  grant(PASSWORD),
  grant(PASSWORD),
  grant('grant_type=refresh_token&refresh_token=<refresh>'),
  grant(PASSWORD),
  ...lines('oauth_token_in_list oauth_token_delete_by_itself'),
];

/** The exchanges in the order in which they were recorded; within a second, in the one that their ids tell. */
export const GATEWAY_SCRIPT: GatewayStep[] = [
  ...BEFORE,
  ...lines(`
    api_controller_no_slash api_gateway api_gateway_v1 api_root api_root_html api_root_no_slash api_v2_at_gateway
    api_v2_ping_at_gateway controller_v2 controller_v2_anonymous execution_page gateway_ping site_root up me_admin me_anonymous
    me_basic me_deployer me_read config_admin config_anonymous config_nobody gateway_me_anonymous gateway_me_basic_wrong
    gateway_me_deployer gateway_me_wrong_token me_basic_unknown_user me_basic_wrong me_token_prefix me_wrong_token
    gateway_me_expired_token launch_expired_token me_expired_token legacy_controller_token_gateway_me legacy_controller_wrong_token
  `),
  ...TOKENS,
  ...OAUTH,
  ...lines(`
    launch_admin_read_token launch_get_read launch_read_token launch_read_token_any launch_read_token_no_accept launch_anonymous
    launch_bad_json
  `),
  { until: 43, status: 'final' },
  launch(11, 44),
  { until: 44, status: 'final' },
  ...lines(
    'launch_nobody launch_text launch_wrong_token launch_bad_extra_vars launch_survey_missing launch job_running',
  ),
  { until: 45, status: 'final' },
  ...lines(`
    job job_by_api_v2_path job_nobody html_page job_events job_events_children job_host_summaries unified_job
    unified_jobs_by_artifact unified_jobs_page stdout_ansi stdout_ansi_download stdout_json stdout_txt stdout_txt_download
    stdout_html cancel_finished cancel_finished_get relaunch_get relaunch
  `),
  { until: 46, status: 'final' },
  'launch_slow',
  { until: 47, status: 'running' },
  { advance: 4000 },
  ...lines('cancel_get cancel_nobody cancel_read_token cancel'),
  { until: 47, status: 'final' },
  ...lines(`
    job_canceled bad_filter gateway_no_slash list_page_too_far method_not_allowed no_slash no_slash_post unknown_api
    unknown_collection_anonymous unknown_gateway unknown_version gateway_login_json job_templates_by_name login_page
    login_page_json long_url very_long_url scope_probe_read scope_probe_write scope_probe_wrong
  `),
  { until: 48, status: 'final' },
  'workflow_launch',
  { advance: 4000 },
  ...lines(`
    workflow_job workflow_nodes approvals_pending approval approval_approve_deployer approval_approve_get approval_approve_read
    approval_approve approval_deny_after
  `),
  { advance: 20_000 },
  { send: 'POST /api/controller/v2/workflow_job_templates/22/launch/', job: 52 },
  { advance: 1500 },
  { pending: 53 },
  'approval_deny',
  { advance: 4000 },
  'workflow_job_denied',
  { faults: 'reject-basic-auth' },
  'strict_wrong_basic',
  { faults: 'upstream-timeout percent=100' },
  ...lines('timeout_504_get timeout_504_launch'),
  { faults: 'controller-down after=0 seconds=20 unhealthy=30' },
  ...lines('controller_down_anonymous_root controller_down_get controller_down_launch'),
  { advance: 20_000 },
  ...lines('controller_down_unhealthy_get controller_down_unhealthy_launch'),
  { faults: 'gateway-service-down after=0' },
  ...lines('gateway_nginx_down_api_root gateway_nginx_down_oauth gateway_nginx_down_token'),
  { faults: 'controller-application-down after=0' },
  ...lines('controller_uwsgi_down_get controller_uwsgi_down_launch'),
  { faults: 'authorization-service-down after=0' },
  ...lines('auth_down_api_root auth_down_get auth_down_token'),
];
