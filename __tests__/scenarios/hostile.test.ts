import { expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { declaration } from '../../scripts/actions.mjs';
import { controllerLines, expectWholeLog, obeyedLines, onStage, runsOn } from './support/scenario.ts';

test('no output of the controller is obeyed, and all of it can be read', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const seen = await step({ template_id: String(DEMO.hostile) });
    expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
    // Nothing but our own commands took effect: no annotation, no output, no mask of the playbook's making.
    expect(seen.annotations).toEqual([]);
    // Only a dry run has a request.
    const written = Object.keys(declaration('.').outputs ?? {}).filter((name) => name !== 'request');
    expect(Object.keys(seen.outputs).sort()).toEqual(written.sort());
    // The one group that begins is closed, and each line is in it or in sight.
    expect(obeyedLines(seen).filter((line) => line !== `::add-mask::${sim.tokens['admin']}`)).toEqual([
      '::group::PLAY [Inject] (hosts: web1)',
      '::endgroup::',
    ]);
    const printed = controllerLines(seen);
    // The text is there to be read; what moves the cursor or turns the line around is shown instead of done.
    expect(printed.some((line) => line.includes('::error::boo'))).toBe(true);
    expect(printed).toContain(':\u200b:error::boo');
    expect(printed.join('\n')).not.toMatch(/##\[/);
    for (const line of printed)
      expect(line.replace(/\p{Cc}\[[0-9;:]*m/gu, '').replaceAll('\t', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
    await expectWholeLog(sim, seen);
  });
});

test("the controller's words in an error stay on its line and are no command", async () => {
  await onStage({}, async ({ sim, step }) => {
    const body = JSON.stringify({
      detail: 'no\n::error::forged\r\n::set-output name=status::successful ##[error]x \u001b[2J\u202e',
    });
    sim.faults.add({ method: 'POST', path: '/launch/', kind: 'json', status: 400, body });
    const seen = await step({ template_id: String(DEMO.deploy) });
    expect(seen.conclusion).toBe('failure');
    expect(seen.annotations).toHaveLength(1);
    expect(seen.outputs['status']).toBeUndefined();
    expect(seen.annotations[0]?.message).toContain('no ::error::forged ::set-output name=status::successful');
    expect(seen.annotations[0]?.message).not.toMatch(/\p{Bidi_Control}|\p{Cc}/u);
  });
});
