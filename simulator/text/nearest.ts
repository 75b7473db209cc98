/** Letters to change, add, leave out or swap until one word is the other. */
function distance(from: string, to: string): number {
  let [before, last] = [[] as number[], Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      const [left = 0, above = 0, corner = 0] = [next[column - 1], last[column], last[column - 1]];
      let least = Math.min(left + 1, above + 1, corner + same);
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, last] = [last, next];
  }
  return last[to.length] ?? 0;
}

/** Shorter beginnings than this stand for nothing. */
const BEGINNING = 3;

/** The known word that a wrong one probably means; undefined where none is near. */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  const word = wrong.toLowerCase();
  const near = [...known].flatMap((name) => {
    const other = name.toLowerCase();
    const isBeginning = word.length >= BEGINNING && other.startsWith(word);
    const steps = isBeginning ? 1 : distance(word, other);
    return steps <= Math.max(1, Math.floor(word.length / 3)) && steps < word.length ? [{ name, steps }] : [];
  });
  return near.sort((a, b) => a.steps - b.steps)[0]?.name;
}

/** `; did you mean 'limit'?`, or what is said where no known word is near. */
export function didYouMean(wrong: string, known: Iterable<string>, otherwise: string): string {
  const meant = nearest(wrong, known);
  return meant === undefined ? otherwise : `; did you mean '${meant}'?`;
}
