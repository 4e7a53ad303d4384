/** The numbers to choose from, in order, with the one that is chosen. */
export function withChosen(choices: readonly number[], chosen: number): readonly number[] {
  return [...new Set([...choices, chosen])].sort((a, b) => a - b);
}
