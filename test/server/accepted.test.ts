import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';
const accepting = `// fallacies-disable-next-line require-timeout -- only a script waits\n${call}`;

describe('server: findings that a comment accepts', () => {
  const folder = temporaryFolder();
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ folders: [pathToFileURL(folder.path).href] });
  });
  after(() => editor.stop());

  const toldOf = (uri: string) => editor.accepted.filter((params) => params.uri === uri);

  it('are told with their reasons, until the comment or the document goes', async () => {
    const uri = 'untitled:accepting';
    editor.open(uri, accepting);
    const { accepted } = await editor.until(() => toldOf(uri)[0]);
    assert.deepEqual(
      accepted.map(({ rule, reason, line, character }) => ({ rule, reason, line, character })),
      [{ rule: 'require-timeout', reason: 'only a script waits', line: 1, character: 27 }],
    );
    assert.match(accepted[0]!.message, /^`fetch` may hang/);
    editor.replace(uri, '// fallacies-disable-next-line require-timeout -- only a script waits', '//');
    await editor.until(() => toldOf(uri)[1]);
    editor.replace(uri, '//\n', '// eslint-disable-next-line fallacies/require-timeout\n');
    await editor.until(() => toldOf(uri)[2]);
    editor.close(uri);
    await editor.until(() => toldOf(uri)[3]);
    assert.deepEqual(toldOf(uri).map((params) => params.accepted.map(({ reason }) => reason)), [['only a script waits'], [], [''], []]);
  });

  it('have no reason as long as nobody has written one over the word that a quick fix leaves there', async () => {
    const uri = 'untitled:unreasoned';
    editor.open(uri, accepting.replace('only a script waits', 'reason'));
    await editor.until(() => toldOf(uri)[0]);
    editor.replace(uri, '-- reason', '-- reason enough');
    await editor.until(() => toldOf(uri)[1]);
    assert.deepEqual(toldOf(uri).map(({ accepted }) => accepted.map(({ reason }) => reason)), [[''], ['reason enough']]);
  });

  it('are told beside comments that silence nothing, which go when they are withdrawn', async () => {
    folder.write({ 'package.json': '{ "name": "rates" }' });
    const uri = pathToFileURL(`${folder.path}/idle.ts`).href;
    const text = `// fallacies-disable-next-line requier-timeout, no-weak-tls -- known\n${call}/* fallacies-disable-line no-weak-tls */\n`;
    editor.open(uri, text);
    const { accepted } = await editor.until(() => toldOf(uri)[0]);
    assert.deepEqual(accepted.map(({ rule, reason, by, line }) => ({ rule, reason, by, line })), [
      { rule: 'requier-timeout', reason: 'known', by: 'idleComment', line: 0 },
      { rule: 'no-weak-tls', reason: 'known', by: 'idleComment', line: 0 },
      { rule: 'no-weak-tls', reason: '', by: 'idleComment', line: 2 },
    ]);
    assert.equal(accepted[0]?.message, 'This comment silences nothing: there is no rule requier-timeout. Did you mean require-timeout?');
    const withdraw = async (rule: string, line: number) => {
      const answer = await editor.connection.sendRequest<{ edit: { documentChanges: [{ edits: TextEdit[] }] } }>('fallacies/withdraw', { uri, rule, line, character: 0, by: 'idleComment' });
      return TextDocument.applyEdits(editor.document(uri), answer.edit.documentChanges[0].edits);
    };
    assert.equal(await withdraw('requier-timeout', 0), text.replace('requier-timeout, ', ''));
    assert.equal(await withdraw('no-weak-tls', 2), text.replace('/* fallacies-disable-line no-weak-tls */\n', ''));
  });

  it('stay while the text has a syntax error', async () => {
    const uri = 'untitled:broken';
    editor.open(uri, accepting);
    await editor.until(() => toldOf(uri)[0]);
    editor.replace(uri, 'export', 'export const = ');
    await editor.until(() => editor.statuses.find((status) => status.uri === uri && status.text === 'Syntax error'));
    assert.equal(toldOf(uri).length, 1);
  });

  it('are told of a workspace that was checked, and still when a document was open in between', async () => {
    folder.write({ 'jobs/rates.ts': accepting });
    const uri = pathToFileURL(`${folder.path}/jobs/rates.ts`).href;
    await editor.connection.sendRequest('fallacies/checkWorkspace');
    await editor.until(() => toldOf(uri)[0]);
    editor.open(uri, call);
    await editor.until(() => toldOf(uri)[1]);
    editor.close(uri);
    await editor.until(() => toldOf(uri)[2]);
    await editor.connection.sendRequest('fallacies/clearWorkspace');
    await editor.until(() => toldOf(uri)[3]);
    assert.deepEqual(toldOf(uri).map((params) => params.accepted.length), [1, 0, 1, 0]);
  });
});
