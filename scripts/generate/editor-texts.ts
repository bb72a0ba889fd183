import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { fallacies } from '../../rules/src/catalogue/fallacies.js';
import { catalogueRules, ruleIds } from '../../rules/src/catalogue/rules.js';
import type { Rule } from '../../rules/src/rule/rule.js';
import { phrases } from './phrases.js';

/** Where the editor's texts stand, from the extension's folder: the manifest names the folder. */
export const editorTextsPath = 'l10n/bundle.l10n.json';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What people read in the editor, as translators start from it: in English each text is its own translation. */
export function editorTexts(rules: readonly Rule[]): string {
  const said = globSync('src/{client,server}/**/*.ts', { cwd: root }).flatMap((path) => textsIn(path, readFileSync(`${root}/${path}`, 'utf8')));
  return textsFile([...said, ...rules.flatMap(({ messages }) => Object.values(messages)), ...phrases(), ...toldInPassing()]);
}

/** What the catalogue says outside of its pages: in hovers and views. */
function toldInPassing(): string[] {
  return [
    ...Object.values(fallacies).flatMap(({ title, truth }) => [title, truth]),
    ...ruleIds.map((id) => catalogueRules[id]).flatMap(({ description, assumption, consequence }) => [description, assumption, consequence]),
  ];
}

/** A file of texts that are their own keys. */
export function textsFile(texts: readonly string[]): string {
  const inOrder = [...new Set(texts)].sort();
  return `${JSON.stringify(Object.fromEntries(inOrder.map((text) => [text, text])), undefined, 2)}\n`;
}

/**
 * What a source hands to `l10n.t`.
 *
 * @throws Error if that is not written out: a text put together at run time finds no translation
 */
export function textsIn(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(file) === 'l10n.t') {
      const [text] = node.arguments;
      if (text === undefined || !ts.isStringLiteralLike(text)) throw new Error(`${path}: l10n.t wants a text that is written out, not ${text?.getText(file) ?? 'nothing'}.`);
      texts.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}
