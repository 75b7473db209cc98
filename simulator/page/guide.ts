import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import type { World } from '../world/world.ts';

/** What a person has to know to use a simulator. */
export interface Guide {
  url: string;
  templates: { id: number; kind: 'job template' | 'workflow job template'; name: string }[];
  users: { username: string; password: string }[];
  tokens: { name: string; token: string }[];
  /** The faults that are on, as they are switched on by name. */
  faults: string[];
  /** A command that lists the job templates. */
  curl: string;
  /** A step of a workflow that launches one of them; empty where there is none. */
  step: string;
}

/** What a guide is made of. */
export interface Guided {
  url: string;
  /** Path of the API: `/api/v2`. */
  base: string;
  world: World;
  rehearsal: Pick<Rehearsal, 'on'>;
  tokens: Record<string, string>;
  passwords: Record<string, string>;
}

/** What is put in place of secrets for other machines. */
const HIDDEN = '…';

/** Describes a simulator: its templates, users, tokens and faults, and what to try first. */
export function guideTo(guided: Guided, isLocal: boolean): Guide {
  const { url, base, world, rehearsal } = guided;
  const show = (secret: string): string => (isLocal ? secret : HIDDEN);
  const tokens = Object.entries(guided.tokens).map(([name, token]) => ({ name, token: show(token) }));
  const users = Object.entries(guided.passwords).map(([username, password]) => ({
    username,
    password: show(password),
  }));
  const [token, user] = [tokens[0]?.token, users[0]];
  const login =
    token === undefined ? `-u '${user?.username}:${user?.password}'` : `-H 'Authorization: Bearer ${token}'`;
  const lines =
    token === undefined ? [`username: ${user?.username}`, `password: ${user?.password}`] : [`token: ${token}`];
  const first = firstTemplate(world);
  const step = ['- uses: tower-deploy/action@v1', '  with:', `    url: ${url}`, ...lines.map((line) => `    ${line}`)];
  return {
    url,
    templates: [
      ...world.job_templates.all().map(({ id, name }) => ({ id, kind: 'job template' as const, name })),
      ...world.workflow_job_templates
        .all()
        .map(({ id, name }) => ({ id, kind: 'workflow job template' as const, name })),
    ].sort((a, b) => a.id - b.id),
    users,
    tokens,
    faults: rehearsal.on(),
    curl: `curl ${login} ${url}${base}/job_templates/`,
    step: first === undefined ? '' : [...step, `    template_id: ${first}`].join('\n'),
  };
}

/** The first template that asks for nothing. */
function firstTemplate(world: World): number | undefined {
  const ready = world.job_templates
    .filter(({ inventory, survey_enabled }) => inventory !== null && !survey_enabled)
    .map(({ id }) => id);
  return ready.length > 0 ? Math.min(...ready) : undefined;
}

/** A guide as lines for a terminal. */
export function guideLines(guide: Guide): string[] {
  const { tokens, users, templates, faults, curl, step } = guide;
  return [
    ...tokens.map(({ name, token }) => `token ${name}: ${token}`),
    ...users.map(({ username, password }) => `password ${username}: ${password}`),
    ...templates.map(({ id, kind, name }) => `${kind} ${id}: ${name.replace(/\s+/g, ' ')}`),
    ...(faults.length > 0 ? faults.map((fault) => `active fault: ${fault}`) : ['active faults: none']),
    `List the job templates:\n  ${curl}`,
    ...(step === '' ? [] : [`Launch a job template in a workflow:\n${step.replace(/^/gm, '  ')}`]),
  ];
}
