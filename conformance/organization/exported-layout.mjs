// What the case of the export lays out in an organization of its own: something of each kind that is in one.

/** A rule in the far future, so that nothing is launched. */
const RULE = 'DTSTART:20990101T000000Z RRULE:FREQ=YEARLY;INTERVAL=1';

/** @param {string} organization @param {{ url: string, branch: string }} scm */
export function exportedLayout(organization, scm) {
  const owned = (/** @type {string} */ name) => ({ name, organization });
  const inventory = owned('Exported hosts');
  const template = { ...owned('Exported'), type: 'job_template' };
  const survey = [{ variable: 'version', question_name: 'Version', type: 'text', required: true, default: '1.10' }];
  return {
    organizations: [
      { name: organization, description: 'Made by npm run conformance of tower-deploy, which removes it.' },
    ],
    teams: [owned('Exporters')],
    labels: [owned('exported')],
    credentials: [{ ...owned('Exported key'), credential_type: 'Machine', inputs: { username: 'conformance' } }],
    projects: [{ ...owned('Exported playbooks'), scm_type: 'git', scm_url: scm.url, scm_branch: scm.branch }],
    inventories: [{ ...inventory, variables: { ansible_connection: 'local', version: '1.10' } }],
    hosts: [
      { name: 'web1', inventory, variables: { account: '9007199254740993' } },
      { name: 'db1', inventory, enabled: false },
    ],
    groups: [{ name: 'web', inventory, hosts: ['web1'] }],
    job_templates: [
      {
        ...owned('Exported'),
        project: owned('Exported playbooks'),
        inventory,
        playbook: 'conformance/playbooks/report.yml',
        credentials: [owned('Exported key')],
        labels: [owned('exported')],
        limit: 'web1',
        ask_limit_on_launch: true,
        survey_enabled: true,
        survey_spec: { spec: survey },
      },
    ],
    workflow_job_templates: [
      {
        ...owned('Exported workflow'),
        nodes: [
          { identifier: 'ask', approval: { name: 'Go on?', timeout: 600 }, success_nodes: ['deploy'] },
          { identifier: 'deploy', unified_job_template: template, limit: 'db1', failure_nodes: ['clean'] },
          { identifier: 'clean', unified_job_template: { name: 'Cleanup Job Details', type: 'system_job_template' } },
        ],
      },
    ],
    schedules: [
      {
        name: 'Exported schedule',
        unified_job_template: template,
        rrule: RULE,
        enabled: false,
        extra_data: { version: '1.9' },
      },
    ],
    roles: [
      { team: owned('Exporters'), role: 'execute', resource: template },
      { team: owned('Exporters'), role: 'use', resource: { ...inventory, type: 'inventory' } },
    ],
  };
}
