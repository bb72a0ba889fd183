import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { workerScanner } from '../../src/server/scan/node.js';
import { checkWorkspaceMethod, type WorkspaceState } from '../../src/shared/workspace-messages.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import type { Editor } from './editor.js';
import { serverInProcess } from './in-process.js';
import { spoiltServer } from './spoilt/server.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';

describe('server: a check of the workspace whose thread', () => {
  const program = temporaryFolder();
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let editor: Editor;
  let first: WorkspaceState;
  before(async () => {
    folder.write({ 'a.ts': call, 'end.ts': `${call}// end\n`, 'hang.ts': `${call}// hang\n`, 'throw.ts': `${call}// throw\n`, 'z.ts': call });
    const scanner = workerScanner(await spoiltServer(program.path), { tickMs: 100, ticks: 40 });
    editor = await serverInProcess({ scanner }, { folders: [uriOf('').replace(/\/$/, '')] });
    first = await check();
  });
  after(() => editor.connection.dispose());

  const check = () => editor.connection.sendRequest<WorkspaceState>(checkWorkspaceMethod);
  const rulesIn = (name: string) => editor.published.findLast(({ uri }) => uri === uriOf(name))?.diagnostics.map(({ code }) => code);
  const logged = (start: string) => editor.logged.filter((line) => line.startsWith(start)).length;

  it('hangs in one file, and dies in another, goes on behind them and says which they are', () => {
    assert.deepEqual(first, { phase: 'complete', done: 5, total: 5, findings: 5, passedOver: [uriOf('end.ts'), uriOf('hang.ts')] });
    assert.deepEqual(['a.ts', 'end.ts', 'hang.ts', 'z.ts'].map(rulesIn), [['require-retry', 'require-timeout'], undefined, undefined, ['require-retry', 'require-timeout']]);
    assert.equal(logged(`The check of the workspace hung in ${uriOf('hang.ts')} (rule require-timeout), and goes on behind it. The thread made no step for 4 s.`), 1);
    assert.equal(logged(`The check of the workspace ended in ${uriOf('end.ts')} (rule require-timeout), and goes on behind it. The thread ended with 3.`), 1);
  });

  it('meets a rule that throws, shows what the others find, and names rule and file in the log', () => {
    assert.deepEqual(rulesIn('throw.ts'), ['require-retry']);
    assert.equal(logged(`require-timeout failed in ${uriOf('throw.ts')}: Error: spoilt`), 1);
  });

  it('was lost in a file, passes over it when it is made again', async () => {
    const before = editor.logged.length;
    assert.deepEqual(await check(), first);
    assert.deepEqual(editor.logged.slice(before).filter((line) => line.includes('goes on behind')), []);
  });

  it('was lost in a file, has it passed over in the editor until it is edited', async () => {
    const uri = uriOf('hang.ts');
    editor.open(uri, call);
    const status = await editor.until(() => editor.statuses.findLast((candidate) => candidate.uri === uri));
    assert.deepEqual([status.text, status.detail], ['Not checked', 'The server hung in it. It is looked at again when it is edited, or after “Fallacies: Restart Server”.']);
    assert.equal((await editor.diagnostics(uri, editor.replace(uri, '\n', '\n\n'))).length, 2);
    editor.close(uri);
  });

  it('hangs can be cancelled at once', async () => {
    folder.write({ 'hang-too.ts': `${call}// hang\n` });
    const cancel = new CancellationTokenSource();
    const seen = editor.states.length;
    const answer = editor.connection.sendRequest<WorkspaceState>(checkWorkspaceMethod, cancel.token);
    await editor.until(() => editor.states.slice(seen).find(({ total }) => total === 6));
    cancel.cancel();
    assert.equal((await answer).phase, 'cancelled');
    assert.equal(logged(`The check of the workspace hung in ${uriOf('hang-too.ts')}`), 0);
  });
});
