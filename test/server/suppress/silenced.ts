import assert from 'node:assert/strict';
import { blindHost } from '../../../rules/src/source/host.js';
import { analyse } from '../../../src/engine/analyse.js';
import { parse } from '../../../src/engine/parse/node-parser.js';
import { treeAt } from '../../../src/engine/parts.js';
import type { Family, Suppression } from '../../../src/server/suppress/comment.js';
import { suppressFile } from '../../../src/server/suppress/file.js';
import { suppressLine } from '../../../src/server/suppress/line.js';

const rule = 'require-timeout';

/** A text after its first finding of `require-timeout` was silenced: it is gone, and the text still parses. */
function silenced(text: string, path: string, suppression: (tree: NonNullable<ReturnType<typeof parse>['tree']>, offset: number) => Suppression): string {
  const finding = analyse(text, path, blindHost, { level: 'strict' }).findings.find((candidate) => candidate.rule === rule);
  const tree = finding && treeAt(text, finding.range[0], path, parse);
  assert.ok(tree && finding, 'the text has the finding');
  const { edit } = suppression(tree, finding.range[0]);
  const result = text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1]);
  const after = analyse(result, path, blindHost, { level: 'strict' });
  assert.equal(after.error, undefined);
  assert.equal(after.suppressed.filter((candidate) => candidate.rule === rule).length, analyse(text, path, blindHost, { level: 'strict' }).suppressed.filter((candidate) => candidate.rule === rule).length + 1);
  return result;
}

/** The text with the line of its first finding silenced, in the form that is offered first. */
export function lineSilenced(text: string, family: Family = 'fallacies', path = 'file.ts'): string {
  return silenced(text, path, (tree, offset) => suppressLine(tree, rule, offset, family, text)[0]!);
}

/** The text with the line of its first finding silenced in the line itself. */
export function inLineSilenced(text: string, family: Family = 'fallacies', path = 'file.ts'): string {
  return silenced(text, path, (tree, offset) => suppressLine(tree, rule, offset, family, text).find(({ standing }) => standing !== 'above')!);
}

/** The text with `require-timeout` silenced in the whole file. */
export function fileSilenced(text: string, family: Family = 'fallacies', path = 'file.ts'): string {
  return silenced(text, path, (tree) => suppressFile(tree, rule, family));
}
