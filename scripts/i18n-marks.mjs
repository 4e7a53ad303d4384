import { HtmlParser, RecursiveVisitor, visitAll } from '@angular/compiler';
import ts from 'typescript';

/** From and to, as places in a text. @typedef {readonly [number, number]} Span */

/** Takes every i18n attribute out of an Angular template.
 * @param {string} template @param {string} file named in errors */
export function withoutMarks(template, file) {
  return cut(template, marksIn(template, file));
}

/** The same for the templates written inside a component's file.
 * @param {string} source @param {string} file */
export function withoutMarksInline(source, file) {
  /** @type {Span[]} */
  const marks = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const template = inlineTemplate(node);
    if (template) {
      const start = template.getStart() + 1;
      const text = source.slice(start, template.getEnd() - 1);
      for (const [from, to] of marksIn(text, file)) marks.push([start + from, start + to]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return cut(source, marks);
}

/** @param {ts.Node} node */
function inlineTemplate(node) {
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'template') return undefined;
  return ts.isStringLiteralLike(node.initializer) ? node.initializer : undefined;
}

/** @param {string} template @param {string} file @returns {Span[]} */
function marksIn(template, file) {
  /** @type {Span[]} */
  const marks = [];
  class Marks extends RecursiveVisitor {
    /** @override @param {import('@angular/compiler').Attribute} attribute */
    visitAttribute(attribute) {
      const { start, end } = attribute.sourceSpan;
      if (/^i18n(-|$)/.test(attribute.name)) marks.push([start.offset, end.offset]);
    }
    /** @override @param {import('@angular/compiler').Expansion} icu */
    visitExpansion(icu) {
      throw new Error(`${file}: {${icu.switchValue}, ${icu.type}, …}: use plural() of core instead of ICU`);
    }
  }
  const { errors, rootNodes } = new HtmlParser().parse(template, file, { tokenizeExpansionForms: true });
  if (errors.length > 0) throw new Error(errors.join('\n'));
  visitAll(new Marks(), rootNodes);
  return marks;
}

/** @param {string} text @param {readonly Span[]} spans */
function cut(text, spans) {
  return [...spans]
    .sort(([a], [b]) => b - a)
    .reduce((rest, [from, to]) => rest.slice(0, from).trimEnd() + rest.slice(to), text);
}
