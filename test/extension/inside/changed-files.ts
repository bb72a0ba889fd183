import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, write } from './support/editor.js';
import { becomes } from './support/eventually.js';
import { shown } from './support/findings.js';
import { committed, gitIn } from './support/git.js';
import { withSettings } from './support/settings.js';
import { view } from './support/tree.js';

const call = (name: string): string => `export const ${name} = () => fetch('https://shop.example/${name}', { method: 'POST' });\n`;
const run = (command: string) => vscode.commands.executeCommand(`fallacies.${command}`);
const save = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

describe('a check of changed files', () => {
  let root: vscode.Uri;
  const at = (name: string) => vscode.Uri.joinPath(root, name);
  /** The findings in each of some files. */
  const found = (...names: string[]) => names.map((name) => shown(at(name)).length);

  before(async function () {
    this.timeout(120_000);
    root = await committed({ 'same.ts': call('same'), 'typed.ts': call('typed'), 'staged.ts': call('staged'), 'gone.ts': call('gone'), '.gitignore': 'ignored.ts\n' });
  });
  afterEach(async () => {
    await closeEverything();
    await run('clearWorkspaceResults');
  });

  it('finds none where nothing changed, and says so', async () => {
    await run('checkChangedFiles');
    assert.equal(view().note, 'There are no changed files to check.');
  });

  it('takes those that were changed, staged or added, and no others', async () => {
    await save(at('typed.ts'), call('typed') + call('more'));
    await save(at('staged.ts'), call('staged') + call('more'));
    await (await gitIn(root)).add([at('staged.ts').fsPath]);
    await save(at('new/added.ts'), call('added'));
    await save(at('ignored.ts'), call('ignored'));
    await save(at('notes.md'), '# Notes\n');
    await vscode.workspace.fs.delete(at('gone.ts'));
    await run('checkChangedFiles');
    assert.equal(view().note, '3 changed files checked, 5 findings.');
    await becomes(() => found('same.ts', 'typed.ts', 'staged.ts', 'new/added.ts', 'ignored.ts'), [0, 2, 2, 1, 0]);
  });

  it('takes all that changed since what the settings name', async () => {
    const git = await gitIn(root);
    await git.add(['typed.ts', 'staged.ts', 'new/added.ts'].map((name) => at(name).fsPath));
    await git.commit('The shop grows');
    await run('checkChangedFiles');
    assert.match(view().note ?? '', /^There are no changed files to check\.$/);
    await withSettings({ changedSince: 'HEAD~1' }, async () => {
      await run('checkChangedFiles');
      assert.equal(view().note, '3 changed files checked, 5 findings.');
      await becomes(() => found('same.ts', 'typed.ts', 'staged.ts', 'new/added.ts'), [0, 2, 2, 1]);
    });
  });

  it('takes what is not committed where Git does not know what the settings name, and says so', async () => {
    await save(at('typed.ts'), call('typed'));
    await withSettings({ changedSince: 'no-such-branch' }, async () => {
      await run('checkChangedFiles');
      assert.equal(view().note, '1 changed file checked, 1 finding. Git does not know no-such-branch, which fallacies.changedSince names: only what is not committed counts as changed.');
    });
  });

  it('keeps what a check of everything found, and says so', async () => {
    const outside = await write({ 'order.ts': call('order') });
    await run('checkWorkspace');
    await run('checkChangedFiles');
    assert.match(view().note ?? '', /^1 changed file checked, 1 finding\. Kept from earlier checks: \d+ files, \d+ findings\.$/);
    await becomes(() => shown(outside), ['1: require-timeout']);
  });
});
