/**
 * Replaces each line end and the white space around it with one space. Does not use one pattern for both: it would be
 * slow with long white space.
 */
export function onOneLine(text: string): string {
  const [first = '', ...more] = text.split(/[\r\n\u2028\u2029]+/);
  const last = more.pop();
  if (last === undefined) return first;
  const between = more.map((line) => line.trim()).filter((line) => line !== '');
  return [first.trimEnd(), ...between, last.trimStart()].join(' ');
}
