/** What a match of the first letters alone costs beside one of the whole word. */
const CONTINUES = 0.5;

/**
 * How far a word is from what was typed, in letters missing, extra, wrong or swapped; half a letter more when the word
 * goes on after it. 0 is the word itself, 0.5 its beginning.
 */
export function distanceFrom(typed: string, word: string): number {
  const width = word.length + 1;
  let before: number[] = [];
  let above = Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column < width; column += 1) {
      const isSame = typed[row - 1] === word[column - 1];
      let cost = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (isSwapped) cost = Math.min(cost, at(before, column - 2) + 1);
      current.push(cost);
    }
    before = above;
    above = current;
  }
  return Math.min(at(above, width - 1), Math.min(...above) + CONTINUES);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
