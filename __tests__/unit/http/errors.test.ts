import { describe, expect, test } from '@jest/globals';
import { ConnectionError, ResponseError } from '../../../src/http/errors.ts';
import { describeError } from '../../../src/step-errors.ts';

const request = 'GET https://tower.example.com/api/';
const refused = new ConnectionError(
  { id: 'server-connection-refused', values: { request, server: 'tower.example.com' } },
  { code: 'ECONNREFUSED', mayHaveArrived: false, transient: true, cause: new Error('connect ECONNREFUSED') },
);
const reply = (words: string) =>
  new ResponseError(
    { id: 'path-unknown', values: { request, status: 404, requestId: '' } },
    { status: 404, words, fromApi: true, transient: false },
  );

describe('an error of a request', () => {
  test('has a message for developers, without an input of this action and without advice', () => {
    expect(refused.message).toBe(`server connection refused (request ${request}, server tower.example.com)`);
    expect(reply('Not Found').message).toBe(`path unknown (request ${request}, status 404)`);
  });

  test('reads as the catalogue says', () => {
    expect(describeError(refused)).toBe(
      `tower.example.com refused the connection. Check the host and port in \`url\`, and that the server is running. Request: ${request}.`,
    );
    expect(describeError(reply('Not Found'))).toBe(
      `The controller has no such path (404): "Not Found". Check \`url\` and the version of the controller. Request: ${request}.`,
    );
    expect(describeError(reply(''))).toContain('The controller has no such path (404). ');
  });

  test('has the hint of a caller instead of its own, and notes behind it', () => {
    expect(describeError(reply('No.').withHint('Ask someone.').withNote('Nothing was launched.'))).toBe(
      `The controller has no such path (404): "No." Ask someone. Nothing was launched. Request: ${request}.`,
    );
    expect(describeError(reply('No.').withHint({ id: 'api-not-found', values: {} }))).toMatch(
      /"No\." Check that `url` is the address of an Ansible Tower, AWX or AAP controller\. Request: /,
    );
  });

  test('keeps its facts and its cause with a note', () => {
    const noted = refused.withNote('Nothing was launched.');
    expect(noted).toMatchObject({ code: 'ECONNREFUSED', mayHaveArrived: false, transient: true, cause: refused.cause });
    expect(describeError(noted)).toMatch(/and that the server is running\. Nothing was launched\. Request: /);
  });
});
