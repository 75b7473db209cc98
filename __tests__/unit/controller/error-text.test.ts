import { expect, test } from '@jest/globals';
import { errorText } from '../../../src/http/reply-text.ts';

test.each([
  [
    { detail: 'You do not have permission to perform this action.' },
    'You do not have permission to perform this action.',
  ],
  [{ details: 'Invalid credentials.' }, 'Invalid credentials.'],
  [{ job_tags: ['Not a valid string.'] }, 'job_tags: Not a valid string.'],
  [
    { __all__: ['Host with this Name and Inventory already exists.'] },
    'Host with this Name and Inventory already exists.',
  ],
  [
    { variables_needed_to_start: ["'a' value missing", "'b' value missing"] },
    "variables_needed_to_start: 'a' value missing 'b' value missing",
  ],
  [{ extra_vars: { nested: ['wrong'] }, limit: ['bad'] }, 'extra_vars: nested: wrong; limit: bad'],
  [['one', 'two'], 'one two'],
  [{}, ''],
  [null, ''],
])('%j', (body, words) => {
  expect(errorText(body)).toBe(words);
});

test("a proxy's page gives its title and first sentence", () => {
  const nginx =
    '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';
  expect(errorText(nginx)).toBe('502 Bad Gateway nginx');
  const login =
    '<!doctype html><html><head><title>Sign in</title><style>b{}</style></head><body><script>if (a < b) {}</script><p>Please sign in &amp; go on. More text.</p></body></html>';
  expect(errorText(login)).toBe('Sign in: Please sign in & go on.');
});

test('long words are cut, line ends become blanks', () => {
  expect(errorText({ detail: `a\nb ${'x'.repeat(5000)}` })).toMatch(/^a b x{500,}…$/);
});
