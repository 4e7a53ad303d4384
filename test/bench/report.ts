import type { Cost, Round } from './rounds.js';

const TITLES = ['ours: server', 'PostgreSQL', 'sum', 'plain: server', 'PostgreSQL', 'sum'];
const WIDTHS = TITLES.map((title) => title.length + 3);
const NAMES = 'CPU a request, µs'.length;

export interface Summary {
  ours: Cost;
  plain: Cost;
  ratio: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted.at(sorted.length % 2 ? middle : middle - 1), sorted.at(middle)];
  return (low + high) / 2;
}

export function summaryOf(rounds: readonly Round[]): Summary {
  return {
    ours: medianCost(rounds.map(({ ours }) => ours)),
    plain: medianCost(rounds.map(({ plain }) => plain)),
    ratio: median(rounds.map(({ ratio }) => ratio)),
  };
}

/** A row a round, the medians, and how far the rounds lie apart. */
export function reportOf(rounds: readonly Round[], bar: number): string {
  const summary = summaryOf(rounds);
  const ratios = rounds.map(({ ratio }) => ratio);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  return [
    'CPU a request, µs' + TITLES.map((title) => `   ${title}`).join('') + '   ratio',
    ...rounds.map((round, i) => row(`round ${i + 1}`, round)),
    row('median', summary),
    row('spread', spreadOf(rounds)),
    '',
    `Median ratio ${summary.ratio.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)}), at most ${bar.toFixed(2)}: ` +
      (summary.ratio <= bar ? 'kept.' : 'NOT kept.'),
  ].join('\n');
}

function medianCost(costs: readonly Cost[]): Cost {
  return eachPart((part) => median(costs.map((cost) => cost[part])));
}

/** From the least to the most of each figure. */
function spreadOf(rounds: readonly Round[]): Summary {
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
  return {
    ours: eachPart((part) => spread(rounds.map(({ ours }) => ours[part]))),
    plain: eachPart((part) => spread(rounds.map(({ plain }) => plain[part]))),
    ratio: spread(rounds.map(({ ratio }) => ratio)),
  };
}

function eachPart(figure: (part: keyof Cost) => number): Cost {
  return { server: figure('server'), postgres: figure('postgres'), sum: figure('sum') };
}

function row(name: string, { ours, plain, ratio }: Summary): string {
  const costs = [ours, plain].flatMap(({ server, postgres, sum }) => [server, postgres, sum]);
  const cells = costs.map((cost, i) => cost.toFixed(0).padStart(WIDTHS[i] ?? 0));
  return name.padEnd(NAMES) + cells.join('') + ratio.toFixed(2).padStart(8);
}
