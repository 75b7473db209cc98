import { REPLAYS, recordingOf } from '../replay/catalogue.ts';
import type { Run } from '../rows/run.ts';
import type { Question, Survey } from '../rows/survey.ts';
import { IDS as DEMO } from './demo-ids.ts';
import * as odd from './demo-odd-playbooks.ts';
import * as playbooks from './demo-playbooks.ts';
import * as retry from './demo-retry-playbooks.ts';
import type { Seed } from './seed.ts';

type Template = NonNullable<Seed['job_templates']>[number];

/** A job template of the web application, run by a function in place of its playbook. */
function template(
  id: number,
  name: string,
  file: string,
  playbook: Run['playbook'],
  more: Partial<Template> = {},
): Template {
  return {
    id,
    name,
    organization: DEMO.organization,
    project: DEMO.project,
    inventory: DEMO.inventory,
    credentials: [DEMO.credentials.machine],
    allow_simultaneous: true,
    playbook: file,
    run: { playbook },
    ...more,
  };
}

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

const VARIABLES: Partial<Template> = { asks: ['variables'] };
const LIMITED: Partial<Template> = { asks: ['variables', 'limit'] };
const ASKED: Partial<Template> = { survey_enabled: true, survey: SURVEY };

/** Where the other company's template is. */
const ELSEWHERE = { organization: DEMO.otherOrganization, project: DEMO.otherProject } as const;

/** The job templates of the demo world. */
export function demoTemplates(): Template[] {
  const { deploy, failing, hello, noisy, setStats, slow, survey } = playbooks;
  return [
    template(DEMO.deploy, 'Deploy', 'deploy.yml', deploy, { description: 'The web application', asks: 'all' }),
    template(DEMO.failing, 'Failing', 'failing.yml', failing, LIMITED),
    template(DEMO.plain, 'Plain', 'hello.yml', hello),
    template(DEMO.survey, 'Survey', 'survey.yml', survey, ASKED),
    template(DEMO.surveyAndVars, 'Survey and variables', 'survey.yml', survey, { ...ASKED, ...VARIABLES }),
    template(DEMO.password, 'Password', 'hello.yml', hello, { credentials: [DEMO.credentials.asks] }),
    template(DEMO.slow, 'Slow', 'slow.yml', slow, VARIABLES),
    template(DEMO.noisy, 'Noisy', 'noisy.yml', noisy, { asks: ['variables', 'limit', 'verbosity'] }),
    template(DEMO.unreachable, 'Unreachable', 'reach.yml', odd.lostHost),
    template(DEMO.syntax, 'Syntax error', 'syntax.yml', odd.syntax),
    template(DEMO.error, 'Error', 'hello.yml', hello, {
      project: DEMO.gitProject,
      run: { playbook: hello, errorBefore: ERROR },
    }),
    template(DEMO.hostile, 'Hostile', 'hostile.yml', odd.hostile),
    template(DEMO.timeout, 'Timeout', 'slow.yml', slow, { timeout: 5 }),
    template(DEMO.sliced, 'Sliced', 'hello.yml', hello, { job_slice_count: 2, asks: ['variables', 'job_slice_count'] }),
    template(DEMO.noInventory, 'No inventory', 'hello.yml', hello, { inventory: null, asks: ['inventory'] }),
    template(DEMO.long, 'Long lines', 'long.yml', odd.long),
    template(DEMO.setStats, 'Set stats', 'setstats.yml', setStats, VARIABLES),
    template(DEMO.serial, 'One at a time', 'slow.yml', slow, { ...VARIABLES, allow_simultaneous: false }),
    template(DEMO.sameName, 'Same name', 'hello.yml', hello),
    template(DEMO.sameNameElsewhere, 'Same name', 'hello.yml', hello, ELSEWHERE),
    template(DEMO.flaky, 'Flaky', 'flaky.yml', retry.flaky, LIMITED),
    template(DEMO.addHost, 'Add host', 'addhost.yml', retry.addHost),
    template(DEMO.rolling, 'Rolling', 'rolling.yml', retry.rolling, LIMITED),
    template(DEMO.blankLines, 'Blank lines', 'blank.yml', odd.blankLines, LIMITED),
    template(DEMO.replay, 'Replay', 'replay.yml', hello, {
      ...LIMITED,
      description: 'A recorded job of a real controller, which the survey asks for by name',
      survey_enabled: true,
      survey: REPLAY_SURVEY,
      run: { playbook: hello, recorded: ({ vars, relaunch }) => recordingOf(String(vars['replay']), relaunch) },
    }),
  ];
}
