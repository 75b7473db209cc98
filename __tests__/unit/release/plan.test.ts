import { expect, test } from '@jest/globals';
import { plan, releases } from '../../../scripts/release/plan.mjs';

const HEAD = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);

const changelog = (unreleased = '') => `## [Unreleased]\n\n${unreleased}\n\n## [1.1.0] - 2026-12-01\n\n- x\n`;
const here = (tags: Record<string, string>, unreleased = '') => ({
  version: '1.1.0',
  changelog: changelog(unreleased),
  tags: new Map(Object.entries(tags)),
  commit: HEAD,
});

const ADDED = '### Added\n\n- y';
const FIXED = '### Fixed\n\n- y';
const BEFORE = { v1: OTHER, 'v1.0.0': OTHER };
const PUBLISHED = { v1: OTHER, 'v1.0.0': OTHER, 'v1.1.0': OTHER };

test.each(['', '1.1.0'])('what is prepared is published: asked for %j', (asked) => {
  expect(plan(here(BEFORE), asked)).toEqual({ step: 'publish', version: '1.1.0' });
});

test('the first release needs no tag before it', () => {
  expect(plan(here({}), '')).toEqual({ step: 'publish', version: '1.1.0' });
});

test('a run that is repeated goes on where it was', () => {
  expect(plan(here({ ...BEFORE, 'v1.1.0': HEAD }), '1.1.0')).toEqual({ step: 'publish', version: '1.1.0' });
});

test.each([
  ['', FIXED, '1.1.1'],
  ['', ADDED, '1.2.0'],
  ['patch', ADDED, '1.1.1'],
  ['major', ADDED, '2.0.0'],
  ['1.4.0', ADDED, '1.4.0'],
])('what is unreleased is prepared: asked for %j', (asked, unreleased, version) => {
  expect(plan(here(PUBLISHED, unreleased), asked)).toEqual({ step: 'prepare', version });
});

test.each([
  ['the next one before this one', here(BEFORE, ADDED), 'minor', '1.1.0 is prepared and not published'],
  ['another commit under the same number', here(PUBLISHED), '1.1.0', 'is never moved'],
  ['one below what is published', here({ ...BEFORE, 'v1.2.0': OTHER }), '1.1.0', 'v1.2.0 is published already'],
  ['changes that no section lists', here(BEFORE, ADDED), '1.1.0', 'Changes came after 1.1.0 was prepared'],
  ['nothing', here(PUBLISHED), '', 'nothing to release'],
  ['what is no version', here(PUBLISHED, ADDED), '1.2.0; id', 'is no version'],
  ['an older version', here(PUBLISHED, ADDED), '1.0.1', '1.0.1 is not above 1.1.0'],
])('%s is not released', (_, state, asked, message) => {
  expect(() => plan(state, asked)).toThrow(message);
});

test('only tags of releases are releases', () => {
  const tags = ['v1', 'v1.10.0', 'v1.9.0', 'before-v2.0.0', 'v2.0.0-rc.1'];
  expect(releases(new Map(tags.map((tag) => [tag, HEAD])))).toEqual(['1.9.0', '1.10.0']);
});
