import { Uri, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { StartOptions } from '../shared/messages.js';
import { activateWith, type ExtensionApi } from './activate.js';
import { quieted } from './quiet-client.js';

/** The parts of a browser that are used here: TypeScript describes them only together with the whole of the DOM. */
interface Browser {
  readonly Worker: new (url: string, options: { readonly name: string }) => object;
  readonly WebAssembly: { compile(bytes: Uint8Array): Promise<object> };
}
const browser = globalThis as unknown as Browser;

/** The entry in a browser: the server is a worker. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  return activateWith(context, async ({ extensionUri }, options) => {
    const file = (...path: string[]) => workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', ...path));
    const [code, parserBytes] = await Promise.all([file('web', 'server.js'), file('parser.wasm')]);
    const parser = await browser.WebAssembly.compile(parserBytes);
    // Workers can't be made from a file of the extension where that lies on another machine.
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const worker = new browser.Worker(url, { name: 'Fallacies' });
    const initializationOptions = { ...(options.initializationOptions as StartOptions), parser } satisfies StartOptions;
    return quieted(new LanguageClient('fallacies', 'Fallacies', worker, { ...options, initializationOptions }));
  });
}
