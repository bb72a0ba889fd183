import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { Editor } from './editor.js';

const program = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));
const uri = 'untitled:one';

/** What a server says first of what it is busy with. */
async function firstWord(execArgv: readonly string[]): Promise<unknown> {
  const server = fork(program, ['--node-ipc'], { silent: true, execArgv: [...execArgv] });
  try {
    const editor = await Editor.over(createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server)));
    editor.open(uri, 'export {};\n');
    return await editor.until(() => editor.busy[0]);
  } finally {
    server.kill('SIGKILL');
  }
}

describe('a server to which a debugger may attach', () => {
  it('says so together with what it is busy with', async () => {
    assert.deepEqual(await firstWord(['--inspect=0']), { uri, isInspected: true });
  });

  it('is told from one to which none can', async () => {
    assert.deepEqual(await firstWord([]), { uri });
  });
});
