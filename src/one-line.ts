/** A blank for each line end and the white space around it; no one pattern for both, which long white space would slow. */
export function onOneLine(text: string): string {
  const [first = '', ...more] = text.split(/[\r\n\u2028\u2029]+/);
  const last = more.pop();
  if (last === undefined) return first;
  const between = more.map((line) => line.trim()).filter((line) => line !== '');
  return [first.trimEnd(), ...between, last.trimStart()].join(' ');
}
