import { describe, expect, test } from '@jest/globals';
import { isMade, type NodeRun, type WorkflowNode } from '../../../src/controller/workflow-nodes.ts';
import {
  approvalEnded,
  approvalWaits,
  nodeEnded,
  nodeName,
  nodeRuns,
  nodeWaits,
} from '../../../src/follow/workflow/node-sentences.ts';

const node = (more: Partial<WorkflowNode> = {}): WorkflowNode => ({
  id: 1,
  identifier: 'build',
  name: 'Deploy web',
  kind: 'job',
  since: '2026-11-23T09:15:30.123Z',
  handlesFailure: false,
  next: { success: [], failure: [], always: [] },
  isSkipped: false,
  run: undefined,
  ...more,
});

const run = (more: Partial<NodeRun> = {}): NodeRun => ({
  id: 75,
  type: 'project_update',
  status: 'failed',
  elapsed: 12,
  timedOut: false,
  ...more,
});

const MADE = '01234567-89ab-cdef-0123-456789abcdef';

describe('the name of a node', () => {
  test.each<[string, Partial<WorkflowNode>, string[], string]>([
    ['what its author called it, and what it runs', {}, [], 'Node "build" (Deploy web)'],
    ['once where both are one', { identifier: 'Deploy web' }, [], 'Node "Deploy web"'],
    ['what it runs where it has no name', { identifier: MADE }, [], 'Node "Deploy web"'],
    ['the same without an identifier', { identifier: '' }, [], 'Node "Deploy web"'],
    ['the way to it', {}, ['outer', 'inner'], 'Node "outer > inner > build" (Deploy web)'],
    [
      'the way to one without an identifier',
      { identifier: MADE },
      ['outer', 'inner'],
      'Node "outer > inner > Deploy web"',
    ],
    ['the way to one of one name', { identifier: 'Deploy web' }, ['outer'], 'Node "outer > Deploy web"'],
  ])('is %s', (_name, more, around, expected) => {
    expect(nodeName(node(more), around)).toBe(expected);
  });

  test.each([
    [MADE, true],
    ['', true],
    [`x${MADE}`, false],
    [`${MADE}0`, false],
    ['build', false],
    ['01234567-deploy', false],
  ])('%j was made up by the API: %j', (identifier, made) => {
    expect(isMade({ identifier })).toBe(made);
  });
});

describe('what is said of a node', () => {
  test('that begins, or has not begun', () => {
    expect(nodeRuns('Node "x"', run(), ': https://x')).toBe('Node "x" runs as project update 75: https://x');
    expect(nodeWaits('Node "x"', run({ status: 'pending' }), '')).toBe('Node "x" is still pending, project update 75');
  });

  test('that failed: whether that fails the workflow', () => {
    expect(nodeEnded('Node "x"', run(), ': https://x', false)).toBe(
      'Node "x": failed after 12 s, project update 75; the workflow has no error handling path for it: https://x',
    );
    expect(nodeEnded('Node "x"', run({ elapsed: 0, status: 'error' }), '', true)).toBe(
      'Node "x": error, project update 75; the workflow continues on an error handling path',
    );
  });

  test('that was successful', () => {
    expect(nodeEnded('Node "x"', run({ status: 'successful', elapsed: undefined }), '', false)).toBe(
      'Node "x": successful, project update 75',
    );
  });
});

describe('what is said of an approval', () => {
  test.each<[string, Partial<WorkflowNode>, string[], string]>([
    ['since when', {}, [], '"Go live" since 09:15:30 UTC: https://x'],
    ['where', {}, ['outer', 'inner'], '"Go live" in "outer > inner" since 09:15:30 UTC: https://x'],
    ['what is known', { since: '' }, [], '"Go live": https://x'],
  ])('that waits: %s', (_name, more, around, expected) => {
    const words = approvalWaits(node({ name: 'Go live', ...more }), around, 'https://x');
    expect(words).toBe(`The workflow is waiting for approval ${expected}`);
  });

  test.each<[string, boolean, string]>([
    ['successful', false, 'was approved'],
    ['failed', false, 'was denied'],
    ['failed', true, 'timed out: no one approved or denied it'],
    ['canceled', false, 'is canceled'],
  ])('that is %s (timed out: %j)', (status, timedOut, words) => {
    expect(approvalEnded('Go live', run({ status, timedOut }))).toBe(`Approval "Go live" ${words}.`);
  });
});
