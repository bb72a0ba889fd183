import { execFileSync, fork } from 'node:child_process';
import { join } from 'node:path';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { serverArguments } from '../../src/shared/server-arguments.js';
import { Editor } from '../../test/server/editor.js';

/** What the server's process takes at some points of its life: its resident memory in bytes. */
export interface ServerMemory {
  /** Started, with no document open. */
  readonly started: number;
  /** After the first document was looked at. */
  readonly opened: number;
  /** After many keystrokes in it. */
  readonly typed: number;
}

/** How long memory is given to come to rest, in milliseconds: the server tidies up when typing rests. */
const restMs = 1_500;

/** The memory of a server that is started as the extension starts it. */
export async function serverMemory(root: string, text: string, keystrokes: number): Promise<ServerMemory> {
  const server = fork(join(root, 'dist/server.cjs'), ['--node-ipc'], { silent: true, execArgv: [...serverArguments] });
  try {
    const editor = await Editor.over(createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server)));
    const resident = async (): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, restMs));
      return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' })) * 1_024;
    };
    const uri = 'untitled:long';
    const started = await resident();
    editor.open(uri, text);
    await editor.diagnostics(uri);
    const opened = await resident();
    for (let nth = 0; nth < keystrokes; nth += 1) {
      const version = editor.change(uri, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: ' ' }]);
      await editor.until(() => editor.statuses.find((status) => status.version === version));
    }
    return { started, opened, typed: await resident() };
  } finally {
    server.kill('SIGKILL');
  }
}
