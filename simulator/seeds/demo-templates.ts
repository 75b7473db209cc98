import { REPLAYS, recordingOf } from '../replay/catalogue.ts';
import type { Run } from '../rows/run.ts';
import type { Question, Survey } from '../rows/survey.ts';
import { IDS as DEMO } from './demo-ids.ts';
import * as odd from './demo-odd-playbooks.ts';
import * as playbooks from './demo-playbooks.ts';
import * as retry from './demo-retry-playbooks.ts';
import type { Seed } from './seed.ts';

const base = {
  organization: DEMO.organization,
  project: DEMO.project,
  inventory: DEMO.inventory as number | null,
  credentials: [DEMO.credentials.machine],
  allow_simultaneous: true,
};

const run = (playbook: Run['playbook'], more: Partial<Run> = {}): { run: Run } => ({ run: { playbook, ...more } });

const question = (variable: string, question_name: string, more: Partial<Question>): Question => ({
  question_name,
  question_description: '',
  required: false,
  type: 'text',
  variable,
  default: '',
  ...more,
});

const SURVEY: Survey = {
  name: '',
  description: '',
  spec: [
    question('version', 'Version', { required: true, min: 1, max: 20 }),
    question('replicas', 'Replicas', { type: 'integer', min: 1, max: 10, default: 2 }),
    question('stage', 'Stage', {
      type: 'multiplechoice',
      required: true,
      choices: ['staging', 'production'],
      default: 'staging',
    }),
    question('db_password', 'Password of the database', { type: 'password', min: 3, max: 40 }),
  ],
};

const REPLAY_SURVEY: Survey = {
  name: '',
  description: '',
  spec: [question('replay', 'Recorded job', { type: 'multiplechoice', required: true, choices: REPLAYS.join('\n') })],
};

const ERROR = 'Previous Task Failed: {"job_type": "project_update", "job_name": "Application", "job_id": "1"}';

/** The job templates of the demo world. */
export function demoTemplates(): NonNullable<Seed['job_templates']> {
  return [
    {
      id: DEMO.deploy,
      name: 'Deploy',
      description: 'The web application',
      ...base,
      playbook: 'deploy.yml',
      asks: 'all',
      ...run(playbooks.deploy),
    },
    {
      id: DEMO.failing,
      name: 'Failing',
      ...base,
      playbook: 'failing.yml',
      asks: ['variables', 'limit'],
      ...run(playbooks.failing),
    },
    { id: DEMO.plain, name: 'Plain', ...base, playbook: 'hello.yml', ...run(playbooks.hello) },
    {
      id: DEMO.survey,
      name: 'Survey',
      ...base,
      playbook: 'survey.yml',
      survey_enabled: true,
      survey: SURVEY,
      ...run(playbooks.survey),
    },
    {
      id: DEMO.surveyAndVars,
      name: 'Survey and variables',
      ...base,
      playbook: 'survey.yml',
      survey_enabled: true,
      survey: SURVEY,
      asks: ['variables'],
      ...run(playbooks.survey),
    },
    {
      id: DEMO.password,
      name: 'Password',
      ...base,
      playbook: 'hello.yml',
      credentials: [DEMO.credentials.asks],
      ...run(playbooks.hello),
    },
    { id: DEMO.slow, name: 'Slow', ...base, playbook: 'slow.yml', asks: ['variables'], ...run(playbooks.slow) },
    {
      id: DEMO.noisy,
      name: 'Noisy',
      ...base,
      playbook: 'noisy.yml',
      asks: ['variables', 'limit', 'verbosity'],
      ...run(playbooks.noisy),
    },
    { id: DEMO.unreachable, name: 'Unreachable', ...base, playbook: 'reach.yml', ...run(odd.lostHost) },
    { id: DEMO.syntax, name: 'Syntax error', ...base, playbook: 'syntax.yml', ...run(odd.syntax) },
    {
      id: DEMO.error,
      name: 'Error',
      ...base,
      project: DEMO.gitProject,
      playbook: 'hello.yml',
      ...run(playbooks.hello, { errorBefore: ERROR }),
    },
    { id: DEMO.hostile, name: 'Hostile', ...base, playbook: 'hostile.yml', ...run(odd.hostile) },
    { id: DEMO.timeout, name: 'Timeout', ...base, playbook: 'slow.yml', timeout: 5, ...run(playbooks.slow) },
    {
      id: DEMO.sliced,
      name: 'Sliced',
      ...base,
      playbook: 'hello.yml',
      job_slice_count: 2,
      asks: ['variables', 'job_slice_count'],
      ...run(playbooks.hello),
    },
    {
      id: DEMO.noInventory,
      name: 'No inventory',
      ...base,
      inventory: null,
      playbook: 'hello.yml',
      asks: ['inventory'],
      ...run(playbooks.hello),
    },
    { id: DEMO.long, name: 'Long lines', ...base, playbook: 'long.yml', ...run(odd.long) },
    {
      id: DEMO.setStats,
      name: 'Set stats',
      ...base,
      playbook: 'setstats.yml',
      asks: ['variables'],
      ...run(playbooks.setStats),
    },
    {
      id: DEMO.serial,
      name: 'One at a time',
      ...base,
      allow_simultaneous: false,
      playbook: 'slow.yml',
      asks: ['variables'],
      ...run(playbooks.slow),
    },
    { id: DEMO.sameName, name: 'Same name', ...base, playbook: 'hello.yml', ...run(playbooks.hello) },
    {
      id: DEMO.sameNameElsewhere,
      name: 'Same name',
      ...base,
      organization: DEMO.otherOrganization,
      project: DEMO.otherProject,
      playbook: 'hello.yml',
      ...run(playbooks.hello),
    },
    {
      id: DEMO.flaky,
      name: 'Flaky',
      ...base,
      playbook: 'flaky.yml',
      asks: ['variables', 'limit'],
      ...run(retry.flaky),
    },
    { id: DEMO.addHost, name: 'Add host', ...base, playbook: 'addhost.yml', ...run(retry.addHost) },
    {
      id: DEMO.rolling,
      name: 'Rolling',
      ...base,
      playbook: 'rolling.yml',
      asks: ['variables', 'limit'],
      ...run(retry.rolling),
    },
    {
      id: DEMO.blankLines,
      name: 'Blank lines',
      ...base,
      playbook: 'blank.yml',
      asks: ['variables', 'limit'],
      ...run(odd.blankLines),
    },
    {
      id: DEMO.replay,
      name: 'Replay',
      description: 'A recorded job of a real controller, which the survey asks for by name',
      ...base,
      playbook: 'replay.yml',
      asks: ['variables', 'limit'],
      survey_enabled: true,
      survey: REPLAY_SURVEY,
      ...run(playbooks.hello, {
        recorded: ({ vars, relaunch }) => recordingOf(String(vars['replay']), relaunch),
      }),
    },
  ];
}
