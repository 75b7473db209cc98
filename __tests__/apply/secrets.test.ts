import { expect, test } from '@jest/globals';
import { type Bench, onBench } from './controller.ts';

/* What the API hides, fills in, or shows although it is secret. */

const changed = ({ plan }: Awaited<ReturnType<Bench['plan']>>): string[] =>
  plan.changes.flatMap(({ fields }) => fields.map(({ name }) => name));

test('what the API fills into the configuration of a notification is no difference', async () => {
  const hook = (more: string): string =>
    `notification_templates: [{name: hook, organization: Acme, notification_type: webhook, notification_configuration: {url: "https://hooks.example.com/", headers: {}${more}}}]\n`;
  const mail =
    'notification_templates: [{name: mail, organization: Acme, notification_type: email, notification_configuration: {host: mail.example.com, port: 25, username: "", password: "", use_tls: false, use_ssl: false, sender: a@example.com, recipients: [b@example.com]}}]\n';
  await onBench(async (bench) => {
    for (const text of [hook(''), mail]) {
      await bench.apply(text);
      const { length } = bench.writes;
      await bench.apply(text);
      expect(bench.writes.slice(length)).toEqual([]);
    }
    const made = bench.sim.world.notification_templates.find(({ name }) => name === 'hook');
    expect(made?.notification_configuration).toMatchObject({ http_method: 'POST', disable_ssl_verification: false });
    // What is otherwise than the API fills in was somebody's choice, and the file's is another one.
    await bench.apply(hook(', http_method: PUT'));
    expect(changed(await bench.plan(hook(', http_method: PUT')))).toEqual([]);
    expect(changed(await bench.apply(hook('')))).toEqual(['notification_configuration.http_method']);
    expect(changed(await bench.plan(hook('')))).toEqual([]);
  });
});

test('harmless values of headers are not masked in the whole log', async () => {
  const headers =
    '{Content-Type: application/json, X-Priority: "1", X-Kind: text/plain, X-Api-Key: "k1", Authorization: Bearer s3cret, X-Team: s3cret-team}';
  const configuration = `{url: "https://hooks.example.com/", headers: ${headers}}`;
  await onBench(async (bench) => {
    await bench.plan(
      `notification_templates: [{name: hook, organization: Acme, notification_type: webhook, notification_configuration: ${configuration}}]\n`,
    );
    expect(bench.masked).toEqual(['https://hooks.example.com/', 'k1', 'Bearer s3cret', 's3cret-team']);
  });
});

test('a multiselect default is reported, since the controller ignores it at launch', async () => {
  const template = (value: string): string =>
    `job_templates: [{name: Asks, project: {name: Application, organization: Acme}, inventory: {name: Production, organization: Acme}, playbook: deploy.yml, survey_spec: {name: "", description: "", spec: [{variable: many, type: multiselect, choices: [a, b], default: ${value}}]}}]\n`;
  const remarks = ({ plan }: Awaited<ReturnType<Bench['plan']>>): string[] =>
    plan.changes.flatMap((one) => one.remarks);
  await onBench(async (bench) => {
    const said =
      'survey many: the controller ignores this default at launch, because an answer must be a list; only its web form shows it';
    expect(remarks(await bench.apply(template('[a, b]')))).toEqual([said]);
    expect(remarks(await bench.plan(template('a')))).toEqual([said]);
    expect(remarks(await bench.plan(template('[a, b]')))).toEqual([]);
    expect(remarks(await bench.plan(template('""')))).toEqual([]);
  });
});

test('an empty secret, as a variable leaves it that is not set, wipes out nothing', async () => {
  const key = (inputs: string): string =>
    `credentials: [{name: key, organization: Acme, credential_type: Machine, inputs: {${inputs}}}]\n`;
  await onBench(async (bench) => {
    await bench.apply(key('username: a, password: first-s3cret'));
    expect(changed(await bench.plan(key('username: a, password: ""'), { updateSecrets: true }))).toEqual([]);
    await bench.apply(key('username: b, password: ""'));
    expect(bench.sim.world.credentials.find(({ name }) => name === 'key')?.inputs).toMatchObject({
      username: 'b',
      password: 'first-s3cret',
    });
  });
});

test('the key that lets hosts call for a job is compared, and never shown', async () => {
  const template = (key: string): string =>
    `job_templates: [{name: Calls, project: {name: Application, organization: Acme}, inventory: {name: Production, organization: Acme}, playbook: deploy.yml, host_config_key: ${key}}]\n`;
  await onBench(async (bench) => {
    const made = await bench.apply(template('first-s3cret'));
    expect(changed(await bench.plan(template('first-s3cret')))).toEqual([]);
    const other = await bench.apply(template('other-s3cret'));
    expect(other.plan.changes.flatMap(({ fields }) => fields)).toEqual([
      { name: 'host_config_key', before: '***', after: '***', secret: true },
    ]);
    expect(JSON.stringify([made.plan, other.plan])).not.toContain('s3cret');
    expect(bench.masked).toEqual(expect.arrayContaining(['first-s3cret', 'other-s3cret']));
  });
});

test('answers are secret where the file switches the survey on that the controller has', async () => {
  await onBench(async (bench) => {
    const template = (enabled: boolean): string =>
      `job_templates: [{name: Asks, project: {name: Application, organization: Acme}, inventory: {name: Production, organization: Acme}, playbook: deploy.yml, ask_variables_on_launch: true, survey_enabled: ${enabled}`;
    await bench.apply(`${template(false)}, survey_spec: {spec: [{variable: db_password, type: password}]}}]`);
    const night =
      'schedules: [{name: nightly, unified_job_template: Asks, rrule: "DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1", extra_data: {db_password: night-s3cret}}]';
    const { plan } = await bench.plan(`${template(true)}}]\n${night}`);
    expect(JSON.stringify(plan)).not.toContain('night-s3cret');
    expect(bench.masked).toContain('night-s3cret');
  });
});
