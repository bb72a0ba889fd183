import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, folder, onDisk, open } from './support/editor.js';
import { becomes } from './support/eventually.js';
import { edited, findings, quickFixes, ruleOf } from './support/findings.js';
import { withSettings } from './support/settings.js';
import type { ShopFile } from '../../host/shop-findings.js';

/** What is shown of a file, in the form in which ESLint tells it. */
function told(uri: vscode.Uri): Omit<ShopFile['findings'][number], 'suggestions'>[] {
  return findings(uri).map((finding) => {
    const { start, end } = finding.range;
    return { rule: ruleOf(finding), message: finding.message, line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
  });
}

const byOutput = (a: { readonly output: string }, b: { readonly output: string }): number => (a.output < b.output ? -1 : 1);

describe('the example shop', () => {
  after(closeEverything);

  it('gives the findings and suggestions of ESLint, line for line', async () => {
    const files = JSON.parse(await onDisk(vscode.Uri.joinPath(folder('shop'), '../shop-findings.json'))) as ShopFile[];
    assert.equal(files.flatMap((file) => file.findings).length, 22);
    await withSettings({ level: 'strict' }, async () => {
      for (const { path, findings: ofESLint } of files) {
        const { document } = await open(vscode.Uri.joinPath(folder('shop'), path));
        await becomes(() => told(document.uri), ofESLint.map(({ suggestions, ...finding }) => finding));
        for (const [index, diagnostic] of findings(document.uri).entries()) {
          const expected = ofESLint.filter((_other, at) => at === index || findings(document.uri)[at]!.range.intersection(diagnostic.range)).flatMap(({ suggestions }) => suggestions);
          const titles = new Set(expected.map(({ message }) => message));
          const offered = (await quickFixes(document.uri, diagnostic.range)).filter(({ title }) => titles.has(title));
          assert.deepEqual(
            offered.map(({ title, edit }) => ({ message: title, output: edited(document, edit!) })).sort(byOutput),
            expected.toSorted(byOutput),
            path,
          );
        }
      }
    });
  });
});
