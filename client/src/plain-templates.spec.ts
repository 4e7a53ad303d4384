import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutMarks, withoutMarksInline } from '../../scripts/i18n-marks.mjs';

describe('templates of the release build', () => {
  it.each([
    ['<p i18n>Hello</p>', '<p>Hello</p>'],
    ['<p class="a" i18n="why|what@@id" id="b">Hello</p>', '<p class="a" id="b">Hello</p>'],
    ['<input aria-label="Name"\n  i18n-aria-label />', '<input aria-label="Name" />'],
    ['@if (a) { <b i18n>{{ a }} i18n</b> } @let c = 1;', '@if (a) { <b>{{ a }} i18n</b> } @let c = 1;'],
    ['<p>i18n="x"</p>', '<p>i18n="x"</p>'],
  ])('lose the marks of %s and nothing else', (template, plain) => {
    expect(withoutMarks(template, 'some.html')).toBe(plain);
  });

  it('lose them inside a component too', () => {
    const source = 'const i18n = `<p i18n>a</p>`; @Component({ template: `<p i18n>b</p>` }) class A {}';
    expect(withoutMarksInline(source, 'a.ts')).toBe(
      'const i18n = `<p i18n>a</p>`; @Component({ template: `<p>b</p>` }) class A {}',
    );
  });

  it('refuse ICU, which would bring the whole of the i18n runtime back', () => {
    expect(() => withoutMarks('<p i18n>{n, plural, =1 {day} other {days}}</p>', 'some.html')).toThrow(
      /plural\(\)/,
    );
  });

  it('can be made of every template of the app', () => {
    const app = join(process.cwd(), 'client/src/app');
    const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      expect(withoutMarks(readFileSync(join(app, file), 'utf8'), file)).not.toMatch(
        /\si18n(-[a-z-]+)?[\s=>]/,
      );
    }
  });
});
