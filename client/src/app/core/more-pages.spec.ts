import { signal } from '@angular/core';
import { MorePages, type Page } from './more-pages';

const page = (items: string[], next: string | null): Page<string> => ({ items, next });

describe('the pages after the first', () => {
  it('come one after the other, until there is none', async () => {
    const later = new Map([
      ['b', page(['b1', 'b2'], 'c')],
      ['c', page(['c1'], null)],
    ]);
    const more = new MorePages(signal(page(['a1'], 'b')), (after) => Promise.resolve(later.get(after)!));
    await more.show();
    expect([more.items(), more.hasNext()]).toEqual([['b1', 'b2'], true]);
    await more.show();
    expect([more.items(), more.hasNext()]).toEqual([['b1', 'b2', 'c1'], false]);
  });

  it('are asked for once, however often one taps', async () => {
    let asked = 0;
    const more = new MorePages(signal(page([], 'b')), () => {
      asked += 1;
      return Promise.resolve(page(['b1'], null));
    });
    await Promise.all([more.show(), more.show()]);
    expect([asked, more.items()]).toEqual([1, ['b1']]);
  });

  it('belong to the list they were asked of', async () => {
    const first = signal<Page<string> | undefined>(page(['a1'], 'b'));
    let answer: (page: Page<string>) => void = () => undefined;
    const more = new MorePages(first, () => new Promise((resolve) => (answer = resolve)));
    const shown = more.show();
    first.set(page(['z1'], null));
    answer(page(['b1'], null));
    await shown;
    expect([more.items(), more.hasNext()]).toEqual([[], false]);
  });

  it('say what went wrong, and can be asked for again', async () => {
    let isUp = false;
    const more = new MorePages(signal(page([], 'b')), () =>
      isUp ? Promise.resolve(page(['b1'], null)) : Promise.reject(new Error('no answer')),
    );
    await more.show();
    expect(more.problem()?.title).toBe('Something went wrong on our side');
    isUp = true;
    await more.show();
    expect([more.problem(), more.items()]).toEqual([null, ['b1']]);
  });
});
