import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { Suspects } from '../../src/client/suspects.js';
import { Watchdog } from '../../src/client/watchdog.js';
import { aliveMethod, busyMethod, type BusyWith } from '../../src/shared/supervision.js';
import { Editor } from '../server/editor.js';
import { spoiltServer } from '../server/spoilt/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';
const hang = `${call}// hang\n`;

describe('a server that hangs', () => {
  const folder = temporaryFolder();
  const suspects = new Suspects();
  let program: string;
  let server: ChildProcess;
  let editor: Editor;
  let watchdog: Watchdog;
  /** Gives what the server was busy with. */
  let died: Promise<BusyWith>;
  before(async () => {
    program = await spoiltServer(folder.path);
  });
  after(() => server.kill('SIGKILL'));

  /** Starts a server as the extension does, between processes of Node, and watches it. */
  const start = async () => {
    server = fork(program, ['--node-ipc'], { silent: true });
    const process = server;
    const connection = createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    editor = await Editor.over(connection, { options: { suspects: suspects.all } });
    watchdog = new Watchdog({ ask: () => connection.sendRequest(aliveMethod), hung: () => process.kill('SIGKILL') }, { tickMs: 100, ticks: 20, startTicks: 60 });
    connection.onNotification(busyMethod, (busy: BusyWith) => {
      editor.busy.push(busy);
      suspects.told(watchdog.busy, busy);
      watchdog.told(busy);
    });
    died = new Promise((resolve) => {
      process.once('exit', () => {
        const { busy } = watchdog;
        watchdog.stop();
        resolve(busy);
      });
    });
  };

  it('is known to, with the file, and is ended', async () => {
    await start();
    editor.open('untitled:sound', call);
    assert.equal((await editor.diagnostics('untitled:sound')).length, 2);
    editor.open('untitled:bad', hang);
    assert.deepEqual(await died, { uri: 'untitled:bad' });
    suspects.blame('untitled:bad', 'hung');
  });

  it('is followed by one that passes over the file, until that is edited, and then tells the rule', async () => {
    await start();
    editor.open('untitled:bad', hang);
    editor.open('untitled:sound', call);
    assert.equal((await editor.diagnostics('untitled:sound')).length, 2);
    assert.deepEqual(await editor.diagnostics('untitled:bad'), []);
    editor.replace('untitled:bad', 'today', 'tomorrow');
    assert.deepEqual(await died, { uri: 'untitled:bad', rule: 'require-timeout' });
    suspects.blame('untitled:bad', 'hung');
    assert.deepEqual(suspects.all, [{ uri: 'untitled:bad', fate: 'hung', times: 2 }]);
  });

  it('is followed by one that takes the file up when somebody asks, and forgets the blame when that goes well', async () => {
    suspects.forgive();
    await start();
    editor.open('untitled:bad', call);
    assert.equal((await editor.diagnostics('untitled:bad')).length, 2);
    await editor.connection.sendRequest(aliveMethod);
  });
});
