import { describe, expect, test } from '@jest/globals';
import { commentKey, isNewer, markerText, readMarker } from '../../../src/report/comment/marker.ts';

const KEY = 'EGUedDzaFutBmRxUnQsLPivxD-c2Ime6';
const STEP = { workflow: '.github/workflows/deploy.yml', job: 'deploy', step: 'tower' };

describe('the marker', () => {
  test('comes back from the beginning of a comment', () => {
    const marker = { key: KEY, runId: '19999999999', attempt: '2' };
    expect(readMarker(`${markerText(marker)}\n### Deploy`)).toEqual(marker);
  });

  test.each([
    ['a comment of a person', 'Looks good'],
    ['a marker further down', `>\n${markerText({ key: KEY, runId: '1', attempt: '1' })}`],
    ['another key', '<!-- tower-deploy:comment key=x run=1 attempt=1 -->'],
    ['a run that is not a number', `<!-- tower-deploy:comment key=${KEY} run=x attempt=1 -->`],
    ['a number without end', `<!-- tower-deploy:comment key=${KEY} run=${'9'.repeat(1000)} attempt=1 -->`],
  ])('is not in %s', (_, body) => {
    expect(readMarker(body)).toBeUndefined();
  });

  test('holds numbers only, whatever the environment says', () => {
    expect(markerText({ key: KEY, runId: '1 --> <b>', attempt: '' })).toBe(
      `<!-- tower-deploy:comment key=${KEY} run=0 attempt=0 -->`,
    );
  });
});

describe('newer', () => {
  test.each([
    ['10', '1', '9', '9', true],
    ['9', '9', '10', '1', false],
    ['9', '2', '9', '1', true],
    ['9', '1', '9', '1', false],
    ['90071992547409931', '1', '90071992547409930', '1', true],
  ])('run %s, attempt %s than run %s, attempt %s: %s', (runId, attempt, ownRun, ownAttempt, newer) => {
    expect(isNewer({ key: KEY, runId, attempt }, { runId: ownRun, attempt: ownAttempt })).toBe(newer);
  });
});

describe('the key', () => {
  const key = commentKey(STEP, '{"region":"eu"}', 'https://tower.example.com/', ['Deploy', '', '']);

  test('stays the same whatever the layout of the matrix', () => {
    expect(commentKey(STEP, '{\n  "region": "eu"\n}', 'https://tower.example.com/', ['Deploy', '', ''])).toBe(key);
    expect(key).toMatch(/^[\w-]{32}$/);
  });

  test.each([
    [
      'workflow',
      commentKey({ ...STEP, workflow: 'x' }, '{"region":"eu"}', 'https://tower.example.com/', ['Deploy', '', '']),
    ],
    ['job', commentKey({ ...STEP, job: 'x' }, '{"region":"eu"}', 'https://tower.example.com/', ['Deploy', '', ''])],
    ['step', commentKey({ ...STEP, step: 'x' }, '{"region":"eu"}', 'https://tower.example.com/', ['Deploy', '', ''])],
    ['leg', commentKey(STEP, '{"region":"us"}', 'https://tower.example.com/', ['Deploy', '', ''])],
    ['leg that is not JSON', commentKey(STEP, 'eu', 'https://tower.example.com/', ['Deploy', '', ''])],
    ['controller', commentKey(STEP, '{"region":"eu"}', 'https://other.example.com/', ['Deploy', '', ''])],
    ['template', commentKey(STEP, '{"region":"eu"}', 'https://tower.example.com/', ['Deploy', 'Acme', ''])],
  ])('differs with another %s', (_, other) => {
    expect(other).not.toBe(key);
  });
});
