import { expect, test } from '@jest/globals';
import { newest, notes, release, sections, suggestedStep, unreleased } from '../../../scripts/release/changelog.mjs';

const PAGE = `# Changelog

What users notice.

## [Unreleased]

### Fixed

- A price of $1 & $& more.

## [1.1.0] - 2026-12-01

### Added

- The second thing.

## [1.0.0] - 2026-11-27

The first one.
`;

const with_ = (body: string) => PAGE.replace(/### Fixed\n\n.*\n/, body);

test('what is unreleased becomes the section of the release, word for word, and is emptied', () => {
  const page = release(PAGE, '1.1.1', '2026-12-24');
  expect(page).toBe(PAGE.replace('## [Unreleased]\n', '## [Unreleased]\n\n## [1.1.1] - 2026-12-24\n'));
  expect(notes(page, '1.1.1')).toBe('### Fixed\n\n- A price of $1 & $& more.');
  expect(unreleased(page)).toBe('');
  expect(sections(page).map(({ title, date }) => [title, date])).toEqual([
    ['Unreleased', undefined],
    ['1.1.1', '2026-12-24'],
    ['1.1.0', '2026-12-01'],
    ['1.0.0', '2026-11-27'],
  ]);
});

test('the notes of an older release end where the one before it begins', () => {
  expect(notes(PAGE, '1.1.0')).toBe('### Added\n\n- The second thing.');
  expect(notes(PAGE, '1.0.0')).toBe('The first one.');
  expect(newest(PAGE)).toBe('1.1.0');
});

test.each([
  ['a section that is there already', () => release(PAGE, '1.1.0', '2026-12-24'), 'has a section [1.1.0] already'],
  ['nothing to release', () => release(with_(''), '1.1.1', '2026-12-24'), 'Nothing is under [Unreleased]'],
  ['no place for what is new', () => unreleased('# Changelog\n'), 'has no section [Unreleased]'],
  ['no such section', () => notes(PAGE, '1.2.0'), 'has no section [1.2.0]'],
  ['a section without a word', () => notes('## [1.0.0] - 2026-11-27\n', '1.0.0'), 'or an empty one'],
])('%s is an error', (_, call, message) => {
  expect(call).toThrow(message);
});

test.each([
  ['### Fixed\n\n- x\n\n### Security\n\n- x\n', 'patch'],
  ['### Fixed\n\n- x\n\n### Added\n\n- x\n', 'minor'],
  ['### Changed\n\n- x\n', 'minor'],
  ['### Added\n\n- x\n\n### Removed\n\n- x\n', 'major'],
])('the headings say what the version has to be raised by: %j', (body, step) => {
  expect(suggestedStep(with_(body))).toBe(step);
});

test.each(['- A line without a heading.\n', '### Fixes\n\n- x\n'])(
  'a page that does not say it is refused: %j',
  (body) => {
    expect(() => suggestedStep(with_(body))).toThrow('takes the headings Removed, Added');
  },
);
