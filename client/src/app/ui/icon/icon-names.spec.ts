import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ICON_NAMES } from './icon-names';

const sprite = readFileSync(join(process.cwd(), 'client/src/app/ui/icon/icons.svg'), 'utf8');

describe('icons', () => {
  it('has a symbol for each name and a name for each symbol', () => {
    const symbols = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1]);
    expect(symbols).toEqual([...ICON_NAMES]);
  });
});
