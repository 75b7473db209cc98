// Writes apply/schema.json, by which editors complete and check files of resources.

import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_FIELDS, PROMPT_LISTS } from '../src/apply/kinds/field-types.ts';
import { KINDS } from '../src/apply/kinds/kinds.ts';
import { answerHelp } from './help.mjs';

const USAGE = `
Usage: npm run schema -- [--check]

Writes apply/schema.json from the kinds of resources that apply knows. Editors use it to check resource files.

  --check  writes nothing, and fails if the file differs

Example: npm run schema -- --check
`;

answerHelp(USAGE);

/** @typedef {import('../src/apply/kinds/kind.ts').Field} Field */
/** @typedef {import('../src/apply/kinds/kind.ts').Kind} Kind */
/** @typedef {Record<string, unknown>} Schema */

const file = join(resolve(fileURLToPath(import.meta.url), '../..'), 'apply', 'schema.json');

const nullable = (/** @type {string} */ type) => ({ type: [type, 'null'] });

/** @type {Record<Field['type'], (field: Field) => Schema>} */
const FIELDS = {
  text: () => nullable('string'),
  answer: () => nullable('string'),
  number: () => nullable('integer'),
  boolean: () => nullable('boolean'),
  variables: () => ({ type: ['object', 'string', 'null'] }),
  object: () => nullable('object'),
  list: () => ({ type: ['array', 'null'], items: { type: 'string' } }),
  'declared-inputs': () => nullable('object'),
  password: () => nullable('string'),
  rule: () => nullable('string'),
  messages: () => nullable('object'),
  secrets: () => nullable('object'),
  reference: () => ({ anyOf: [{ $ref: '#/definitions/reference' }, { type: 'null' }] }),
};

/** @param {Field} field @returns {Schema} */
function fieldSchema(field) {
  const { choices, fixed, to } = field;
  const said = [to && `By name, of ${to.join(' or ')}.`, fixed && `Cannot be changed: ${fixed.text}.`].filter(Boolean);
  return {
    ...FIELDS[field.type](field),
    ...(choices ? { enum: [...choices, null] } : {}),
    ...(said.length > 0 ? { description: said.join(' ') } : {}),
  };
}

/** @param {Record<string, Field>} fields */
const fieldSchemas = (fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]));

/** @param {Record<string, { to: readonly string[] }>} lists */
const listSchemas = (lists) =>
  Object.fromEntries(
    Object.entries(lists).map(([name, { to }]) => [
      name,
      {
        type: 'array',
        items: { $ref: '#/definitions/reference' },
        description: `Names of ${to.join(' or ')}: others are removed.`,
      },
    ]),
  );

/** @param {Kind} kind @returns {Schema} */
function resourceSchema(kind) {
  const owners = kind.key.filter((part) => !(part in kind.fields));
  return {
    type: 'object',
    required: [kind.key[0]],
    additionalProperties: false,
    properties: {
      ...fieldSchemas(kind.fields),
      ...Object.fromEntries(owners.map((part) => [part, { $ref: '#/definitions/reference' }])),
      ...listSchemas(kind.associations),
      state: { enum: kind.stays ? ['present'] : ['present', 'absent'], description: '`absent` deletes it.' },
      ...(kind.syncs
        ? { sync: { type: 'boolean', description: 'Updates it and waits until the update has finished.' } }
        : {}),
      ...(kind.survey ? { survey_spec: { $ref: '#/definitions/survey' } } : {}),
      ...(kind.nodes ? { nodes: { type: 'array', items: { $ref: '#/definitions/node' } } } : {}),
      related: { type: 'object', description: 'As `awx export` writes it.' },
      natural_key: { type: 'object', description: 'As `awx export` writes it.' },
    },
  };
}

const identifiers = {
  type: 'array',
  items: { anyOf: [{ type: 'string' }, { type: 'object', required: ['identifier'] }] },
};

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Resources of Ansible Tower, AWX or AAP',
  type: 'object',
  additionalProperties: false,
  properties: {
    ...Object.fromEntries(
      [...KINDS.values()].map((kind) => [kind.collection, { type: ['array', 'null'], items: resourceSchema(kind) }]),
    ),
    inventory: { type: ['array', 'null'], description: 'What `awx export` calls `inventories`.' },
  },
  definitions: {
    reference: {
      anyOf: [
        { type: 'string', minLength: 1 },
        {
          type: 'object',
          properties: { name: { type: 'string' }, username: { type: 'string' } },
          anyOf: [{ required: ['name'] }, { required: ['username'] }],
        },
      ],
      description:
        'A name, or a mapping that also identifies an object whose name is not unique, for example by `organization`.',
    },
    survey: {
      type: ['object', 'null'],
      properties: {
        name: { type: 'string' },
        description: { type: 'string' },
        spec: {
          type: 'array',
          items: {
            type: 'object',
            required: ['variable', 'type'],
            properties: {
              variable: { type: 'string', pattern: '^[A-Za-z_]\\w*$' },
              type: { enum: ['text', 'textarea', 'password', 'integer', 'float', 'multiplechoice', 'multiselect'] },
              question_name: { type: 'string' },
              question_description: { type: 'string' },
              required: { type: 'boolean' },
              min: { type: ['number', 'string', 'null'] },
              max: { type: ['number', 'string', 'null'] },
              choices: { type: ['array', 'string'] },
            },
          },
        },
      },
    },
    node: {
      type: 'object',
      required: ['identifier'],
      properties: {
        identifier: { type: 'string', minLength: 1 },
        unified_job_template: { anyOf: [{ $ref: '#/definitions/reference' }, { type: 'null' }] },
        approval: {
          type: 'object',
          required: ['name'],
          properties: {
            name: { type: 'string' },
            description: { type: 'string' },
            timeout: { type: 'integer', minimum: 0, description: 'Timeout in seconds; 0 means no timeout.' },
          },
        },
        ...fieldSchemas(NODE_FIELDS),
        ...listSchemas(PROMPT_LISTS),
        success_nodes: identifiers,
        failure_nodes: identifiers,
        always_nodes: identifiers,
      },
    },
  },
};

const text = `${JSON.stringify(schema, null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('apply/schema.json is not what the kinds say: run npm run schema.');
  process.exitCode = 1;
} else console.log('apply/schema.json matches the kinds.');
