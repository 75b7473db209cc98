import { describe, expect, test } from '@jest/globals';
import { linesOfSpans } from '../page/spans.ts';

const ESC = String.fromCharCode(27);

describe('output as spans', () => {
  test('a colour holds over the end of a line, and bold goes with it', () => {
    expect(linesOfSpans(`a${ESC}[1;31mb\r\nc${ESC}[0md`)).toEqual([
      [
        { text: 'a', look: [] },
        { text: 'b', look: ['bold', 'red'] },
      ],
      [
        { text: 'c', look: ['bold', 'red'] },
        { text: 'd', look: [] },
      ],
    ]);
  });

  test('what else a terminal would obey is shown and not obeyed', () => {
    expect(linesOfSpans(`x${ESC}[2Ky\rz\u0000\u009b`)).toEqual([
      [{ text: 'x\u241b[2Ky\u240dz\u2400\ufffd', look: [] }],
    ]);
  });
});
