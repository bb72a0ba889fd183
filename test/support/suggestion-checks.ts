import assert from 'node:assert/strict';
import * as parser from '@typescript-eslint/parser';
import ts from 'typescript';
import type { Rule } from '../../rules/src/rule/rule.js';
import { reportedInESLint } from './eslint-face.js';
import type { Reported } from './reported.js';
import { pathOf, type RuleCase } from './rule-case.js';

/** What holds for every suggestion: its output is valid code and keeps all comments. */
export function assertSuggestionsKeepCode(ruleCase: RuleCase, reported: readonly Reported[]): void {
  const path = pathOf(ruleCase);
  for (const { messageId, output } of reported.flatMap((finding) => finding.suggestions)) {
    assert.deepEqual(syntaxErrors(output, path), [], `the suggestion ${messageId} leaves code that does not compile:\n${output}`);
    assert.deepEqual(lostComments(ruleCase.code, output, path), [], `the suggestion ${messageId} loses comments:\n${output}`);
  }
}

/** Whoever takes a suggestion has one finding less. */
export function assertSuggestionsHelp(rule: Rule, ruleCase: RuleCase, reported: readonly Reported[]): void {
  for (const { messageId, output } of reported.flatMap((finding) => finding.suggestions)) {
    const left = reportedInESLint(rule, { ...ruleCase, code: output });
    assert.equal(left.length, reported.length - 1, `the suggestion ${messageId} does not silence its finding:\n${output}`);
  }
}

/** What TypeScript's parser says against a text; nothing if it compiles syntactically. */
export function syntaxErrors(text: string, path: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext, jsx: ts.JsxEmit.Preserve },
  });
  return diagnostics.map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}

/** The comments of `before` that `after` no longer has. */
export function lostComments(before: string, after: string, path: string): string[] {
  const left = commentsOf(after, path);
  return commentsOf(before, path).filter((comment) => {
    const at = left.indexOf(comment);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function commentsOf(text: string, filePath: string): string[] {
  const { comments } = parser.parse(text, { filePath, comment: true, range: true });
  return comments.map((comment) => comment.value.trim());
}
