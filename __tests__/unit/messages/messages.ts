import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../../workflows/tools.ts';
import { Flow, type Spot } from './flow.ts';

/** A text that ends up in an error or a warning, with `…` where something is put in. */
export interface Message {
  text: string;
  /** File and line. */
  place: string;
}

/** Methods that print an error or a warning, or note a problem, and which of their arguments is the text. */
const SINKS: Readonly<Record<string, number>> = { fail: 0, warn: 0, problem: 1, remark: 1, add: 1 };

/**
 * Every text that the sources can put into an error or a warning: what errors are made with, and what those methods are
 * given, back to where it is written.
 */
export function messages(): Message[] {
  const { program, files } = sources();
  const flow = new Flow(program, files);
  const open = files.flatMap((file) => beginnings(program.getTypeChecker(), file));
  const seen = new Map<ts.Node, Set<ts.Node | undefined>>();
  const found = new Map<string, Message>();
  for (let spot = open.pop(); spot !== undefined; spot = open.pop()) {
    const { expression, entry } = spot;
    const entries = seen.get(expression) ?? new Set();
    if (entries.has(entry?.call)) continue;
    seen.set(expression, entries.add(entry?.call));
    const text = template(expression);
    const isComplete = text !== undefined && isSentence(text);
    if (isComplete) found.set(text, { text, place: placeOf(expression) });
    if (ts.isTemplateExpression(expression)) {
      const spans = isComplete ? sentences(expression) : [...expression.templateSpans];
      open.push(...spans.map((span) => ({ expression: span.expression, entry })));
    } else if (!isComplete) open.push(...flow.sources(spot));
  }
  return [...found.values()];
}

function sources(): { program: ts.Program; files: ts.SourceFile[] } {
  const folder = join(root, 'src');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const paths = names.map((name) => join(folder, name));
  const program = ts.createProgram(paths, options);
  return { program, files: paths.map((path) => program.getSourceFile(path)).filter((file) => file !== undefined) };
}

/** What errors are made with in a file, and what is given to the methods that print one. */
function beginnings(checker: ts.TypeChecker, file: ts.SourceFile): Spot[] {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && isError(checker, node)) found.push(...(node.arguments ?? []));
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const text = node.arguments[SINKS[node.expression.name.text] ?? -1];
      if (text !== undefined) found.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.map((expression) => ({ expression, entry: undefined }));
}

function isError(checker: ts.TypeChecker, node: ts.NewExpression): boolean {
  const type = checker.getTypeAtLocation(node);
  return type.getProperty('message') !== undefined && type.getProperty('stack') !== undefined;
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** What is put into a sentence as one of its own: at its beginning, or behind a full stop. The rest it stands for itself. */
function sentences({ head, templateSpans }: ts.TemplateExpression): ts.TemplateSpan[] {
  const before = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  return templateSpans.filter((_, index) => (index === 0 && head.text === '') || /[.!?] $/.test(before[index] ?? ''));
}

/** A literal as a text with `…` for what is put in; undefined for anything else. */
function template(expression: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (!ts.isTemplateExpression(expression)) return undefined;
  return expression.head.text + expression.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

/** Three words at least, or two with something put in, names of the API aside: whatever has fewer is a joint. */
function isSentence(text: string): boolean {
  const words = text.replaceAll(/`[^`]*`/g, '').match(/(?<!\w)\p{L}{2,}(?!\w)/gu) ?? [];
  return words.length >= (text.includes('…') ? 2 : 3);
}
