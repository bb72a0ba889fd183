import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { checkWorkspaceMethod } from '../../src/shared/workspace-messages.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { textsOf } from '../support/translation.js';
import { Editor } from './editor.js';

const german = textsOf('l10n/bundle.l10n.de.json');
const uri = 'untitled:auskunft';
const text = "export const order = () => fetch('https://orders.shop.example/1');\n";
const silent = '`fetch` kann 5 Minuten hängen, bei einem langsamen Body ewig, wenn die Gegenstelle schweigt.';

describe('a server for an editor that speaks German', () => {
  const folder = temporaryFolder();
  let editor: Editor;
  before(async () => {
    folder.write({ 'src/auskunft.ts': text });
    editor = await Editor.start({ texts: german, folders: [pathToFileURL(folder.path).href] });
    editor.open(uri, text);
  });
  after(() => editor.stop());

  const finding = async () => (await editor.diagnostics(uri)).find(({ code }) => code === 'require-timeout')!;

  it('says what will happen', async () => {
    assert.equal((await finding()).message, silent);
  });

  it('names quick fixes', async () => {
    const titles = (await editor.codeActions(uri, (await finding()).range)).map(({ title }) => title);
    assert.ok(titles.includes('Nach 10 s aufgeben: `signal: AbortSignal.timeout(10_000)`.'), titles.join('\n'));
    assert.ok(titles.includes('require-timeout für diese Zeile deaktivieren, mit einem Kommentar darüber'), titles.join('\n'));
    assert.ok(titles.includes('require-timeout anzeigen als…'), titles.join('\n'));
  });

  it('explains what is behind a finding', async () => {
    const { start } = (await finding()).range;
    const hover = await editor.hover(uri, start.line, start.character);
    assert.match(JSON.stringify(hover?.contents), /\*\*Das Netzwerk ist zuverlässig\?\*\* Eine entfernte Gegenstelle .*\[Die Regel require-timeout\]/);
  });

  it('tells how a document stands', async () => {
    const { text: shown, detail } = await editor.until(() => editor.statuses.find((status) => status.uri === uri));
    assert.equal(shown, '2 Befunde');
    assert.match(detail, /^Stufe recommended\. /);
  });

  it('says so of files that its thread looks at', async () => {
    await editor.connection.sendRequest(checkWorkspaceMethod);
    const published = editor.published.findLast((params) => params.uri.endsWith('/src/auskunft.ts'));
    assert.ok(published?.diagnostics.some(({ message }) => message === silent));
  });
});
