// Shows the simulator's jobs while they run. Whatever comes from a job is put in as text, never as markup.

/** @typedef {{ text: string, look: string[] }} Span */
/** @typedef {{ id: number, kind: string, name: string, status: string, seconds: number | null }} JobLine */
/** @typedef {{ identifier: string, status: string, after: string[], job: JobLine | null }} NodeLine */
/** @typedef {JobLine & { facts: [string, string][], nodes: NodeLine[] }} JobView */
/** @typedef {{ lines: Span[][], after: number, more: boolean }} Output */

/** @typedef {{ templates: { id: number, kind: string, name: string }[], users: { username: string, password: string }[], tokens: { name: string, token: string }[], faults: string[], curl: string, step: string }} Guide */

/** How often the simulator is asked, in ms. */
const PAUSE = 1000;

/** More lines than a browser would scroll through quickly are not kept. */
const MOST_LINES = 20_000;

/** @param {string} id @returns {HTMLElement} */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} name @param {(Node | string)[]} children @returns {HTMLElement} */
function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** @param {string} status */
function mark(status) {
  const made = element('span', status);
  made.className = `status ${status.replace(/\W.*/, '')}`;
  return made;
}

/** @param {{ kind: string, id: number }} job @param {string} text */
function link({ kind, id }, text) {
  const made = element('a', text);
  made.setAttribute('href', `#/jobs/${kind}/${id}/output`);
  return made;
}

/** @param {number | null} seconds */
const time = (seconds) => (seconds === null ? '' : `${seconds.toFixed(1)} s`);

/** The job that the address names: as the user interface of AWX does it, or as that of AAP. */
function chosen() {
  const found =
    /^#\/jobs\/\w+\/(\d+)/.exec(location.hash) ?? /\/execution\/jobs\/[\w-]+\/(\d+)/.exec(location.pathname);
  return location.hash === '#/jobs' ? undefined : found?.[1];
}

/** @param {JobLine[]} jobs @param {string | undefined} current */
function showJobs(jobs, current) {
  const rows = jobs.map((job) => {
    const row = element(
      'tr',
      element('td', link(job, String(job.id))),
      element('td', job.name),
      element('td', mark(job.status)),
      element('td', time(job.seconds)),
    );
    if (String(job.id) === current) row.setAttribute('aria-current', 'true');
    return row;
  });
  part('jobs').replaceChildren(...rows);
  part('none').hidden = jobs.length > 0;
}

/** @param {NodeLine} node */
function nodeRow({ identifier, status, after, job }) {
  const name = job ? link(job, job.name === identifier ? identifier : `${identifier}: ${job.name}`) : identifier;
  const seconds = job && job.seconds !== null ? ` ${time(job.seconds)}` : '';
  const when = element('span', after.length > 0 ? ` — ${after.join(', ')}` : '');
  when.className = 'faint';
  return element('li', name, ' ', mark(status), seconds, when);
}

/** @param {JobView} job */
function showJob(job) {
  part('job').hidden = false;
  document.title = `${job.name} · ${job.status}`;
  part('name').textContent = `${job.id} ${job.name}`;
  part('status').replaceChildren(mark(job.status));
  part('facts').replaceChildren(...job.facts.flatMap(([term, text]) => [element('dt', term), element('dd', text)]));
  part('nodes').replaceChildren(...job.nodes.map(nodeRow));
}

/** @param {Guide} guide */
function showGuide({ templates, users, tokens, faults, curl, step }) {
  const rows = templates.map(({ id, kind, name }) =>
    element('tr', element('td', String(id)), element('td', name), element('td', kind)),
  );
  part('templates').replaceChildren(...rows);
  const logins = [
    ...users.map(({ username, password }) => [`Password of ${username}`, password]),
    ...tokens.map(({ name, token }) => [`Token ${name}`, token]),
  ];
  part('logins').replaceChildren(
    ...logins.flatMap(([term = '', text = '']) => [element('dt', term), element('dd', text)]),
  );
  part('faults').textContent = faults.length > 0 ? faults.join(', ') : 'None.';
  part('curl').textContent = curl;
  part('step').textContent = step;
  part('launch').hidden = step === '';
}

/** @param {Span[][]} lines */
function addLines(lines) {
  const output = part('output');
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 40;
  for (const line of lines) {
    const spans = line.map(({ text, look }) => {
      const span = element('span', text);
      span.className = look.join(' ');
      return span;
    });
    output.append(element('div', ...spans));
  }
  while (output.childElementCount > MOST_LINES) output.firstElementChild?.remove();
  // Who has scrolled up wants to read there.
  if (lines.length > 0 && atEnd) scrollTo(0, document.documentElement.scrollHeight);
}

/** @param {string} path @returns {Promise<any>} */
async function ask(path) {
  const reply = await fetch(path, { headers: { accept: 'application/json' } });
  if (!reply.ok)
    throw new Error(
      reply.status === 404 ? 'This job does not exist.' : `The simulator replied with status ${reply.status}.`,
    );
  return reply.json();
}

/** The job that is shown, and how far its output is. */
const shown = { id: '', after: 0 };

async function look() {
  const current = chosen();
  if (shown.id !== (current ?? '')) {
    Object.assign(shown, { id: current ?? '', after: 0 });
    part('output').replaceChildren();
    part('job').hidden = true;
    document.title = 'Simulated controller';
  }
  /** @type {JobLine[]} */
  const jobs = await ask('simulator/jobs');
  showJobs(jobs, current);
  part('guide').hidden = current !== undefined;
  if (current === undefined) {
    showGuide(await ask('simulator/guide'));
    return;
  }
  showJob(await ask(`simulator/jobs/${current}`));
  for (let more = true; more && chosen() === current; ) {
    /** @type {Output} */
    const output = await ask(`simulator/jobs/${current}/output?after=${shown.after}`);
    addLines(output.lines);
    shown.after = output.after;
    more = output.more;
  }
}

async function turn() {
  try {
    await look();
    part('trouble').textContent = '';
  } catch (error) {
    part('trouble').textContent = error instanceof TypeError ? 'The simulator is not reachable.' : String(error);
  }
  // For those who take a picture of the page.
  Object.assign(window, { ready: { jobs: part('jobs').childElementCount, lines: part('output').childElementCount } });
}

/** One look after the other: a slow simulator is not asked twice at once. */
async function watch() {
  for (;;) {
    if (!document.hidden) await turn();
    await new Promise((done) => {
      setTimeout(done, PAUSE);
      addEventListener('hashchange', done, { once: true });
    });
  }
}

await watch();
