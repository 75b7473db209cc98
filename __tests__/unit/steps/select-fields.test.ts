import { expect, test } from '@jest/globals';
import { selectFields } from '../../../src/steps/select-fields.ts';

const ROWS = [
  { id: 1, name: 'a', summary_fields: { organization: { id: 7, name: 'Acme' }, project: { id: 3 } } },
  { id: 2, name: 'b', summary_fields: { project: { id: 4 } } },
];

test('fields inside of others stay at their place, and what a row lacks is left out', () => {
  expect(selectFields(ROWS, ['id', 'summary_fields.organization.name'])).toEqual([
    { id: 1, summary_fields: { organization: { name: 'Acme' } } },
    { id: 2, summary_fields: {} },
  ]);
});

test('a field that is named whole and in part is whole', () => {
  expect(selectFields(ROWS.slice(1), ['summary_fields', 'summary_fields.project.id'])).toEqual([
    { summary_fields: { project: { id: 4 } } },
  ]);
});

test('a field that no row has is misspelt', () => {
  expect(() => selectFields(ROWS, ['id', 'nmae'])).toThrow(
    '`fields` contains unknown fields: `nmae`; the results have id, name, summary_fields',
  );
  expect(selectFields([], ['nmae'])).toEqual([]);
  expect(() => selectFields(ROWS, ['constructor'])).toThrow('`constructor`');
  expect(() => selectFields(ROWS, ['sumary_fields.project.id'])).toThrow('`sumary_fields.project.id`');
});

test('what the API leaves out inside of others is no error, even where every row lacks it', () => {
  expect(selectFields(ROWS, ['id', 'summary_fields.last_job.id'])).toEqual([
    { id: 1, summary_fields: {} },
    { id: 2, summary_fields: {} },
  ]);
});
