import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openNew, replace } from './support/editor.js';
import { becomes, eventually } from './support/eventually.js';
import { shown } from './support/findings.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

/** For the worker: it says that it looks at the file, and never gets through. */
const hook = `const say = self.postMessage.bind(self);
self.postMessage = (message, ...rest) => {
  say(message, ...rest);
  if (message.method === 'fallacies/busy' && message.params.uri && message.params.uri.endsWith('/bad.ts')) for (;;);
};
`;

type CreateWorker = new (url: string, options: object) => object;

describe('a server in a worker that hangs', () => {
  const scope = globalThis as unknown as { Worker: CreateWorker };
  const { Worker } = scope;
  const { setInterval } = globalThis;
  afterEach(async () => {
    scope.Worker = Worker;
    globalThis.setInterval = setInterval;
    await closeEverything();
  });

  it('before it has started is replaced by one that looks at what is open', async () => {
    let workers = 0;
    scope.Worker = new Proxy(Worker, {
      construct(_target, [url, options]: [string, object]) {
        workers += 1;
        const silent = new Blob(['for (;;);'], { type: 'text/javascript' });
        return new Worker(workers === 1 ? URL.createObjectURL(silent) : url, options);
      },
    });
    // A minute passes in six seconds.
    globalThis.setInterval = ((act: () => void, ms: number) => setInterval(act, ms === 1_000 ? 100 : ms)) as typeof setInterval;
    const { document } = await openNew('started.ts', call);
    await vscode.commands.executeCommand('fallacies.restart');
    await eventually(() => (workers === 2 ? true : undefined));
    await becomes(() => shown(document.uri), ['1: require-timeout']);
  });

  it('in a file is replaced by one that passes over it, until somebody asks', async () => {
    let workers = 0;
    scope.Worker = new Proxy(Worker, {
      construct(_target, [url, options]: [string, object]) {
        workers += 1;
        const code = new Blob([hook, `importScripts(${JSON.stringify(url)});`], { type: 'text/javascript' });
        return new Worker(URL.createObjectURL(code), options);
      },
    });
    // Twenty seconds pass in two.
    globalThis.setInterval = ((act: () => void, ms: number) => setInterval(act, ms === 1_000 ? 100 : ms)) as typeof setInterval;
    await vscode.commands.executeCommand('fallacies.restart');
    const sound = await openNew('sound.ts', call);
    await becomes(() => shown(sound.document.uri), ['1: require-timeout']);
    const bad = await openNew('bad.ts', call);
    await eventually(() => (workers === 2 ? true : undefined));
    await becomes(() => shown(sound.document.uri), ['1: require-timeout']);
    assert.deepEqual(shown(bad.document.uri), []);
    await replace(bad, 'export', '\nexport');
    await eventually(() => (workers === 3 ? true : undefined));
    await becomes(() => shown(sound.document.uri), ['1: require-timeout']);
    assert.deepEqual(shown(bad.document.uri), []);
    scope.Worker = Worker;
    await vscode.commands.executeCommand('fallacies.restart');
    await becomes(() => shown(bad.document.uri), ['2: require-timeout']);
  });
});
