import * as vscode from 'vscode';
import { apply, closeEverything, open, openNew, openUntitled, replace, write } from './support/editor.js';
import { becomes, stays } from './support/eventually.js';
import { shown } from './support/findings.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";
const asked = "import axios from 'axios';\n\nexport const order = () => axios.post('https://orders.shop.example/1', {});\n";
const page = `export async function order(): Promise<unknown> {
  const answer = await fetch('https://orders.shop.example/1', { method: 'POST' });
  return answer.json();
}
export const Page = (): unknown => <p>order</p>;
`;

describe('documents', () => {
  afterEach(closeEverything);

  it('that were never saved are looked at', async () => {
    const { document } = await openUntitled('typescript', call);
    await becomes(() => shown(document.uri), ['1: require-timeout']);
  });

  it('that were never saved are read in their language', async () => {
    const { document } = await openUntitled('typescriptreact', page);
    await becomes(() => shown(document.uri), ['2: require-response-status-check']);
  });

  it('count as they are in the editor, not as they are on disk', async () => {
    const editor = await openNew('unsaved.ts', 'export {};\n');
    await replace(editor, 'export {};\n', call);
    await becomes(() => shown(editor.document.uri), ['1: require-timeout']);
  });

  it('tell more about their neighbours before they are saved', async () => {
    const here = await write({ 'near/order.ts': asked, 'near/setup.ts': "import axios from 'axios';\n" });
    const { document } = await open(here);
    await becomes(() => shown(document.uri), ['3: require-timeout']);
    const setup = await open(vscode.Uri.joinPath(here, '../setup.ts'));
    await replace(setup, "'axios';\n", "'axios';\n\naxios.defaults.timeout = 5_000;\n");
    await becomes(() => shown(document.uri), []);
    await replace(setup, 'axios.defaults.timeout = 5_000;', '');
    await becomes(() => shown(document.uri), ['3: require-timeout']);
  });

  it('keep their findings under a new name, and leave none under the old one', async () => {
    const { document } = await openNew('before.ts', call);
    await becomes(() => shown(document.uri), ['1: require-timeout']);
    const renamed = vscode.Uri.joinPath(document.uri, '../after.ts');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, renamed, { overwrite: true });
    await apply(edit);
    await open(renamed);
    await becomes(() => shown(renamed), ['1: require-timeout']);
    await becomes(() => shown(document.uri), []);
  });

  it('leave no finding behind when they are deleted', async () => {
    const { document } = await openNew('gone.ts', call);
    await becomes(() => shown(document.uri), ['1: require-timeout']);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(document.uri);
    await apply(edit);
    await becomes(() => shown(document.uri), []);
  });

  it('of other languages are left alone', async () => {
    const { document } = await openUntitled('plaintext', call);
    await stays(() => shown(document.uri), []);
  });

  it('that become TypeScript are looked at, and no longer once they are not', async () => {
    const { document } = await openUntitled('plaintext', call);
    const typescript = await vscode.languages.setTextDocumentLanguage(document, 'typescript');
    await becomes(() => shown(typescript.uri), ['1: require-timeout']);
    const plain = await vscode.languages.setTextDocumentLanguage(typescript, 'plaintext');
    await becomes(() => shown(plain.uri), []);
  });

  it('with a byte order mark and Windows line ends are marked at the right place', async () => {
    const { document } = await openNew('windows.ts', `\uFEFF// orders\r\n${call.replace('\n', '\r\n')}`);
    await becomes(() => shown(document.uri), ['2: require-timeout']);
  });
});
