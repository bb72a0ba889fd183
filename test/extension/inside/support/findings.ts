import * as vscode from 'vscode';
import { eventually } from './eventually.js';

/** What the extension says about a document, in the order of their places. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'fallacies')
    .sort((a, b) => a.range.start.compareTo(b.range.start) || ruleOf(a).localeCompare(ruleOf(b)));
}

/** The name of the rule behind a diagnostic. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** `line: rule` for each finding, with lines from 1. */
export function shown(uri: vscode.Uri): string[] {
  return findings(uri).map((finding) => `${finding.range.start.line + 1}: ${ruleOf(finding)}`);
}

/** Waits for the finding of a rule. */
export async function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return eventually(() => findings(uri).find((candidate) => ruleOf(candidate) === rule));
}

/**
 * The quick fixes that are offered at a place. Other extensions may add theirs; whose they are, VS Code does not tell.
 * It also gives up on its question whenever one of them is only starting.
 */
export async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return eventually(async () => {
    try {
      return await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value, 100);
    } catch (error) {
      if (error instanceof Error && error.message === 'Canceled') return undefined;
      throw error;
    }
  });
}

/** Waits for the quick fix with a title. */
export async function quickFix(uri: vscode.Uri, range: vscode.Range, title: string | RegExp): Promise<vscode.CodeAction> {
  return eventually(async () => (await quickFixes(uri, range)).find((action) => (typeof title === 'string' ? action.title === title : title.test(action.title))));
}

/** The text of a document after an edit, without making it. */
export function edited(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): string {
  return edit
    .get(document.uri)
    .toSorted((a, b) => b.range.start.compareTo(a.range.start))
    .reduce((text, { range, newText }) => text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end)), document.getText());
}
