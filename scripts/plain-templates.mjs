// Copies the browser app to .client-build with the i18n marks taken out of its templates. A build in the source
// language needs none of them, and Angular's i18n runtime, which the marks bring along, would cost every first visit
// 7 kB of the 90 it may load. `ng extract-i18n`, `ng serve` and the tests read the marked templates.
import { HtmlParser, RecursiveVisitor, visitAll } from '@angular/compiler';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const target = join(root, '.client-build');

rmSync(target, { recursive: true, force: true });
for (const part of ['src', 'public', 'tsconfig.json', 'tsconfig.app.json']) {
  cpSync(join(root, 'client', part), join(target, part), { recursive: true });
}
for (const file of readdirSync(join(target, 'src'), { recursive: true, encoding: 'utf8' })) {
  const path = join(target, 'src', file);
  if (file.endsWith('.html')) rewrite(path, (text) => withoutMarks(text, file));
  else if (file.endsWith('.ts') && !file.endsWith('.spec.ts')) rewrite(path, (text) => inlineTemplates(text, file));
}

function rewrite(path, change) {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after !== before) writeFileSync(path, after);
}

function inlineTemplates(text, file) {
  const cuts = [];
  const visit = (node) => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'template' &&
      ts.isNoSubstitutionTemplateLiteral(node.initializer)
    ) {
      const start = node.initializer.getStart() + 1;
      const end = node.initializer.getEnd() - 1;
      for (const [from, to] of marksIn(text.slice(start, end), file)) cuts.push([start + from, start + to]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return cut(text, cuts);
}

function withoutMarks(text, file) {
  return cut(text, marksIn(text, file));
}

/** Places of the i18n attributes in a template. */
function marksIn(template, file) {
  const marks = [];
  class Marks extends RecursiveVisitor {
    visitAttribute(attribute) {
      const { start, end } = attribute.sourceSpan;
      if (/^i18n(-|$)/.test(attribute.name)) marks.push([start.offset, end.offset]);
    }
    visitExpansion(node) {
      throw new Error(`${file}: ${node.sourceSpan.start}: write plurals with plural() of core, not as ICU`);
    }
  }
  const parsed = new HtmlParser().parse(template, file, { tokenizeExpansionForms: true });
  if (parsed.errors.length > 0) throw new Error(`${file}: ${parsed.errors[0].toString()}`);
  visitAll(new Marks(), parsed.rootNodes);
  return marks;
}

function cut(text, places) {
  return [...places]
    .sort(([a], [b]) => b - a)
    .reduce((rest, [from, to]) => rest.slice(0, from).trimEnd() + rest.slice(to), text);
}
