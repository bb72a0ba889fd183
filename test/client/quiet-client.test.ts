import assert from 'node:assert/strict';
import type { LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import type { quieted } from '../../src/client/quiet-client.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { besideStandIn } from './beside-stand-in.js';

interface Built {
  readonly LanguageClient: new (id: string, name: string, server: ServerOptions, options: LanguageClientOptions) => LanguageClient;
  readonly quieted: typeof quieted;
  /** Every message that popped up. */
  readonly shown: readonly string[];
}

const entry = `export { LanguageClient } from 'vscode-languageclient/node';
export { quieted } from '../../src/client/quiet-client.js';
export { shown } from 'vscode';`;

describe('client: a server that dies while it starts', () => {
  const folder = temporaryFolder();
  const logged: string[] = [];
  let built: Built;
  before(async () => {
    built = (await besideStandIn(entry, `${folder.path}/client.cjs`)) as Built;
    folder.write({ 'dead.cjs': 'process.exit(1);' });
  });

  /** The client of a server that ends at once, with the options that the extension gives. */
  function client(): LanguageClient {
    const quiet = () => undefined;
    const channel = { ...Object.fromEntries(['append', 'appendLine', 'show', 'warn', 'info', 'debug', 'trace', 'clear', 'dispose', 'onDidChangeLogLevel'].map((name) => [name, quiet])), error: (message: string) => logged.push(message) };
    return new built.LanguageClient('shop', 'Shop', { module: `${folder.path}/dead.cjs`, transport: 1 }, {
      documentSelector: [],
      outputChannel: channel as never,
      revealOutputChannelOn: 4,
      errorHandler: { error: () => ({ action: 1, handled: true }), closed: () => ({ action: 1, handled: true }) },
      initializationFailedHandler: () => false,
    });
  }

  it('would make the library show an error, whatever it is told', async () => {
    await assert.rejects(client().start());
    assert.equal(built.shown.length, 1);
  });

  it('shows nothing, and is told in the log', async () => {
    const before = built.shown.length;
    logged.length = 0;
    await assert.rejects(built.quieted(client()).start());
    assert.equal(built.shown.length, before);
    assert.match(logged.join('\n'), /couldn't create connection to server/);
  });
});
