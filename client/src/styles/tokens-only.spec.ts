import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(process.cwd(), 'client/src');

/** Every style written in the app: style sheets, and the `styles` of components. */
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(scss|css)$|(?<!\.spec)\.ts$/.test(file))
  .filter((file) => !file.endsWith('_tokens.scss'))
  .map((file) => ({ file, css: stylesIn(file, readFileSync(join(source, file), 'utf8')) }))
  .filter(({ css }) => css !== '');

function stylesIn(file: string, text: string): string {
  if (!file.endsWith('.ts')) return text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(/\bstyles: `([^`]*)`/g)].map((match) => match[1]).join('\n');
}

const found = (pattern: RegExp) =>
  sheets.flatMap(({ file, css }) => [...css.matchAll(pattern)].map((match) => `${file}: ${match[0]}`));

describe('styles', () => {
  it('are found by this test', () => {
    expect(sheets.length).toBeGreaterThan(10);
  });

  it('take every colour from a token', () => {
    expect(found(/:[^;{]*(#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch)\()[^;]*;/gi)).toEqual([]);
  });

  it('give no length in px but a hairline, so that everything grows with the text', () => {
    expect(found(/(?<![\w.])(?!-?[01]px)-?\d*\.?\d+px\b/g)).toEqual([]);
  });

  it('use logical properties, so that the app can be read from right to left', () => {
    expect(found(/(?<![\w-])((margin|padding|border)-)?(left|right):/g)).toEqual([]);
  });
});
