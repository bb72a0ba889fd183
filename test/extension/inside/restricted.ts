import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, closeEverything, folder, onDisk, open, theExtension } from './support/editor.js';
import { becomes, eventually } from './support/eventually.js';
import { finding, findings, quickFix, shown } from './support/findings.js';

describe('a workspace that is not trusted', () => {
  afterEach(closeEverything);

  it('is open in Restricted Mode', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('is looked at in full', async () => {
    const { document } = await open(vscode.Uri.joinPath(folder('shop'), 'worker/shipping.js'));
    await eventually(() => findings(document.uri)[0]);
    assert.equal(theExtension().isActive, true);
    assert.deepEqual(shown(document.uri), ['10: require-timeout']);
  });

  it('gets quick fixes', async () => {
    const { document } = await open(vscode.Uri.joinPath(folder('shop'), 'worker/shipping.js'));
    const { range } = await finding(document.uri, 'require-timeout');
    const { edit } = await quickFix(document.uri, range, /^Give up after 10 s/);
    await apply(edit!);
    await document.save();
    assert.match(await onDisk(document.uri), /AbortSignal\.timeout\(10_000\)/);
    await becomes(() => shown(document.uri), []);
  });
});
