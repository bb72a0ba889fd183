import { Uri, workspace, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { StartOptions } from '../shared/messages.js';
import { activateWith, type ExtensionApi } from './activate.js';
import { quieted } from './quiet-client.js';

/** The parts of a browser that are used here: TypeScript describes them only together with the whole of the DOM. */
interface Browser {
  readonly Worker: new (url: string, options: { readonly name: string }) => { terminate(): void };
  readonly WebAssembly: { compile(bytes: Uint8Array): Promise<object> };
}
const browser = globalThis as unknown as Browser;

/** Reads what a worker says, until it is told that there is no worker any more: nobody else would tell. */
class WorkerReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}

/** The entry in a browser: the server is a worker, a new one for each start. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  return activateWith(context, async ({ extensionUri }, options, startOptions) => {
    const file = (...path: string[]) => workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', ...path));
    const [code, parserBytes] = await Promise.all([file('web', 'server.js'), file('parser.wasm')]);
    const parser = await browser.WebAssembly.compile(parserBytes);
    // Workers can't be made from a file of the extension where that lies on another machine.
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    let running: { readonly worker: { terminate(): void }; readonly reader: WorkerReader } | undefined;
    const start = () => {
      // One that was stopped is still there.
      running?.worker.terminate();
      const worker = new browser.Worker(url, { name: 'Fallacies' });
      const reader = new WorkerReader(worker);
      running = { worker, reader };
      return Promise.resolve({ reader, writer: new BrowserMessageWriter(worker) });
    };
    const initializationOptions = (): StartOptions => ({ ...startOptions(), parser });
    const client = quieted(new LanguageClient('fallacies', 'Fallacies', start, { ...options, initializationOptions }));
    return {
      client,
      kill() {
        running?.worker.terminate();
        running?.reader.close();
      },
    };
  });
}
