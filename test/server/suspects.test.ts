import assert from 'node:assert/strict';
import { mendMethod } from '../../src/shared/workspace-messages.js';
import type { Suspect } from '../../src/shared/supervision.js';
import type { Editor } from './editor.js';
import { serverInProcess } from './in-process.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';
const all = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };

describe('server: a file that an earlier one hung or ended in', () => {
  let editor: Editor;
  const withSuspects = async (...suspects: Suspect[]) => {
    editor = await serverInProcess({}, { options: { suspects } });
  };
  afterEach(() => editor.connection.dispose());
  const detailOf = async (uri: string) => (await editor.until(() => editor.statuses.findLast((status) => status.uri === uri))).detail;

  it('is passed over until it is edited, and then followed rule by rule', async () => {
    await withSuspects({ uri: 'untitled:a', fate: 'ended', times: 2 });
    editor.open('untitled:a', call);
    assert.deepEqual(await editor.diagnostics('untitled:a'), []);
    assert.equal(await detailOf('untitled:a'), 'The server ended in it. It is looked at again when it is edited, or after “Fallacies: Restart Server”.');
    assert.equal(editor.statuses.at(-1)?.severity, 'warning');
    assert.deepEqual(await editor.codeActions('untitled:a', all), []);
    assert.equal(await editor.connection.sendRequest(mendMethod, { uri: 'untitled:a', rule: 'require-timeout', line: 0, character: 27, how: 'fix' }), null);
    assert.deepEqual(editor.busy, []);
    assert.equal((await editor.diagnostics('untitled:a', editor.replace('untitled:a', '\n', '\n\n'))).length, 2);
    await editor.until(() => (editor.busy.at(-1)?.uri === undefined ? true : undefined));
    assert.deepEqual(editor.busy[0], { uri: 'untitled:a' });
    assert.ok(editor.busy.some(({ uri, rule }) => uri === 'untitled:a' && rule === 'require-timeout'));
  });

  it('more than once is passed over, edited or not', async () => {
    await withSuspects({ uri: 'untitled:a', fate: 'hung', times: 2 });
    editor.open('untitled:a', call);
    await editor.diagnostics('untitled:a');
    editor.replace('untitled:a', '\n', '\n\n');
    await editor.until(() => editor.statuses.find(({ version }) => version === 2));
    assert.equal(await detailOf('untitled:a'), 'The server hung in it more than once. It is looked at again after “Fallacies: Restart Server”.');
    assert.deepEqual(editor.busy, []);
  });

  it('is looked at after somebody asked for it, still rule by rule', async () => {
    await withSuspects({ uri: 'untitled:a', fate: 'hung', times: 0 });
    editor.open('untitled:a', call);
    assert.equal((await editor.diagnostics('untitled:a')).length, 2);
    assert.ok(editor.busy.some(({ rule }) => rule === 'require-timeout'));
  });

  it('is not passed over because one ended in it once: somebody may have ended that', async () => {
    await withSuspects({ uri: 'untitled:a', fate: 'ended', times: 1 });
    editor.open('untitled:a', call);
    assert.equal((await editor.diagnostics('untitled:a')).length, 2);
    assert.ok(editor.busy.some(({ rule }) => rule === 'require-timeout'));
  });

  it('leaves the others as they are: of those it is told when they are looked at, and when that is done', async () => {
    await withSuspects({ uri: 'untitled:a', fate: 'hung', times: 1 });
    editor.open('untitled:b', call);
    assert.equal((await editor.diagnostics('untitled:b')).length, 2);
    await editor.until(() => (editor.busy.length > 1 ? true : undefined));
    assert.deepEqual(editor.busy, [{ uri: 'untitled:b' }, {}]);
  });
});
