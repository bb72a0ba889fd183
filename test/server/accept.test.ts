import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AcceptAnswer, AcceptParams, BaselineChange, FindingPlace, WithdrawParams } from '../../src/shared/accepted-messages.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

type Answer = AcceptAnswer<{ readonly documentChanges: TextDocumentEdit[] }> | null;

const call = (name: string) => `export const ${name} = () => fetch('https://shop.example/${name}', { method: 'POST' });\n`;
const rule = 'require-timeout';
const reason = 'the till waits anyway';

describe('server: marking a finding as accepted', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let settings: object = {};
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ settings: () => settings, folders: [uriOf('app')] });
  });
  beforeEach(() => {
    settings = {};
    editor.settingsChanged();
  });
  after(() => editor.stop());

  const accept = (params: AcceptParams) => editor.connection.sendRequest<Answer>('fallacies/accept', params);
  const withdraw = (params: WithdrawParams) => editor.connection.sendRequest<Answer>('fallacies/withdraw', params);
  const placeIn = (uri: string, line = 0): FindingPlace => ({ uri, rule, line, character: call('orders').indexOf('fetch') });
  const changeIn = (answer: Answer): BaselineChange => {
    assert.ok(answer && 'change' in answer, JSON.stringify(answer));
    return answer.change;
  };
  const problemIn = (answer: Answer): string => {
    assert.ok(answer && 'problem' in answer, JSON.stringify(answer));
    return answer.problem;
  };
  /** The texts behind the messages that say something of the baseline, with the severities. */
  const notes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ severity, message }) => `${severity}${/ \([^(]*\)$/.exec(message as string)?.[0] ?? ''}`);
  /** What is published next of a file, as notes. */
  const notesAfter = async (uri: string, act: () => void): Promise<string[]> => {
    const seen = editor.published.length;
    act();
    return notes((await editor.until(() => editor.published.slice(seen).find((params) => params.uri === uri))).diagnostics);
  };
  const saved = (name: string, text: string) => {
    folder.write({ [name]: text });
    editor.filesChanged(uriOf(name));
  };
  const openNew = async (name: string, text: string): Promise<string> => {
    folder.write({ [name]: text });
    editor.open(uriOf(name), text);
    await editor.diagnostics(uriOf(name));
    return uriOf(name);
  };
  const baselineActions = async (uri: string): Promise<CodeAction[]> => {
    const diagnostics = await editor.diagnostics(uri);
    return (await editor.codeActions(uri, diagnostics[0]!.range, diagnostics)).filter(({ title }) => title.includes('accept'));
  };
  const home = 'app/fallacies-baseline.json';

  it('makes a baseline in the workspace folder, makes a hint with the reason of it, and is withdrawn again', async () => {
    const uri = await openNew('app/src/till.ts', call('orders'));
    const [action] = await baselineActions(uri);
    assert.deepEqual([action?.title, action?.command?.command, action?.command?.arguments], [`Mark this ${rule} as accepted…`, 'fallacies.acceptFinding', [placeIn(uri)]]);

    const made = changeIn(await accept({ ...placeIn(uri), reason: `  the till\n waits   anyway ` }));
    assert.deepEqual([made.uri, made.before], [uriOf(home), null]);
    const { version, findings } = JSON.parse(made.after) as { version: number; findings: Record<string, string[]> };
    assert.deepEqual([version, Object.keys(findings), findings['src/till.ts']?.map((entry) => entry.split(' -- ')[1])], [2, ['src/till.ts'], [reason]]);
    assert.deepEqual(await notesAfter(uri, () => saved(home, made.after)), [`4 (Accepted: ${reason})`]);
    const { accepted } = await editor.until(() => editor.accepted.find((params) => params.uri === uri));
    assert.deepEqual(accepted.map(({ reason: why, by, line }) => [why, by, line]), [[reason, 'baseline', 0]]);

    const [back] = await baselineActions(uri);
    assert.deepEqual([back?.title, back?.command?.command, back?.command?.arguments], [`Withdraw the acceptance of this ${rule}`, 'fallacies.withdrawFinding', [{ ...placeIn(uri), by: 'baseline' }]]);
    const taken = changeIn(await withdraw({ ...placeIn(uri), by: 'baseline' }));
    assert.deepEqual(taken, { uri: uriOf(home), before: made.after, after: '{\n  "version": 1,\n  "findings": {}\n}\n' });
    assert.deepEqual(await notesAfter(uri, () => saved(home, taken.after)), ['2']);
  });

  it('goes into the nearest baseline, keeps what it holds and how its lines end', async () => {
    const other = '"require-retry 0123456789abcdef 0123456789abcdef -- only once"';
    const before = `{\r\n  "version": 2,\r\n  "findings": {\r\n    "other.ts": [\r\n      ${other}\r\n    ]\r\n  }\r\n}\r\n`;
    folder.write({ 'app/near/fallacies-baseline.json': before });
    const uri = await openNew('app/near/src/till.ts', call('orders'));
    const change = changeIn(await accept({ ...placeIn(uri), reason }));
    assert.deepEqual([change.uri, change.before], [uriOf('app/near/fallacies-baseline.json'), before]);
    assert.ok(change.after.includes(other) && change.after.includes(` -- ${reason}"\r\n`), change.after);
  });

  it('holds as soon as it is in the open baseline, saved or not, and no longer than that', async () => {
    const uri = await openNew('app/unsaved/till.ts', call('orders'));
    const { uri: baseline, after } = changeIn(await accept({ ...placeIn(uri), reason }));
    assert.deepEqual(await notesAfter(uri, () => editor.open(baseline, after, 'json')), [`4 (Accepted: ${reason})`]);
    assert.deepEqual(await notesAfter(uri, () => editor.replace(baseline, reason, 'nobody minds')), ['4 (Accepted: nobody minds)']);
    assert.deepEqual(await notesAfter(uri, () => editor.close(baseline)), ['2']);
  });

  it('gives a reason to what was left for later', async () => {
    const uri = await openNew('app/later/till.ts', call('orders') + call('stocks'));
    const all = changeIn(await accept({ ...placeIn(uri, 1), reason })).after.replaceAll(` -- ${reason}`, '');
    assert.deepEqual(await notesAfter(uri, () => saved('app/later/fallacies-baseline.json', all.replace('later/', ''))), ['2', '4 (In the baseline.)']);
    const { after } = changeIn(await accept({ ...placeIn(uri, 1), reason }));
    assert.equal(after.match(/require-timeout/g)?.length, 1);
    assert.deepEqual(await notesAfter(uri, () => saved('app/later/fallacies-baseline.json', after)), ['2', `4 (Accepted: ${reason})`]);
  });

  it('is listed where its findings are hidden', async () => {
    const uri = await openNew('app/hidden/till.ts', call('orders'));
    const { after } = changeIn(await accept({ ...placeIn(uri), reason }));
    settings = { baseline: 'hide' };
    editor.settingsChanged();
    assert.deepEqual(await notesAfter(uri, () => saved('app/hidden/fallacies-baseline.json', after.replace('hidden/', ''))), []);
    await editor.until(() => editor.accepted.find((params) => params.uri === uri && params.accepted.length === 1));
    assert.equal(changeIn(await withdraw({ ...placeIn(uri), by: 'baseline' })).after.includes(rule), false);
  });

  it('reaches findings of a check in files that are not open, once the baseline is saved', async () => {
    folder.write({ 'app/closed/till.ts': call('orders'), 'app/closed/clean.ts': 'export {};\n' });
    const uri = uriOf('app/closed/till.ts');
    await editor.connection.sendRequest('fallacies/checkWorkspace');
    await editor.until(() => editor.published.find((params) => params.uri === uri));
    const { after } = changeIn(await accept({ ...placeIn(uri), reason }));
    assert.deepEqual(await notesAfter(uri, () => saved('app/fallacies-baseline.json', after)), [`4 (Accepted: ${reason})`]);
    settings = { baseline: 'hide' };
    assert.deepEqual(await notesAfter(uri, () => editor.settingsChanged()), []);
    assert.deepEqual(await notesAfter(uri, () => saved('app/fallacies-baseline.json', after.replace(` -- ${reason}`, ''))), []);
    assert.deepEqual(await notesAfter(uri, () => saved('app/fallacies-baseline.json', after.replace(rule, 'require-retry'))), ['2']);
    saved('app/fallacies-baseline.json', '{ "version": 1, "findings": {} }');
    await editor.connection.sendRequest('fallacies/clearWorkspace');
  });

  it('is not offered, and says why, where no baseline counts', async () => {
    const uri = await openNew('app/ignored/till.ts', call('orders'));
    settings = { baseline: 'ignore' };
    editor.settingsChanged();
    assert.deepEqual(await baselineActions(uri), []);
    assert.match(problemIn(await accept({ ...placeIn(uri), reason })), /^The setting fallacies\.baseline is ignore/);
  });

  it('is not offered, and says why, in a file without a folder', async () => {
    const uri = await openNew('elsewhere/till.ts', call('orders'));
    assert.deepEqual(await baselineActions(uri), []);
    assert.match(problemIn(await accept({ ...placeIn(uri), reason })), /^This file lies in no folder that is open/);
    editor.open('untitled:till', call('orders'));
    assert.deepEqual(await baselineActions('untitled:till'), []);
  });

  it('does not write over a file that it can not read', async () => {
    const uri = await openNew('app/broken/till.ts', call('orders'));
    saved('app/broken/fallacies-baseline.json', '{ "version": 7, "findings": {} }');
    assert.match(problemIn(await accept({ ...placeIn(uri), reason })), /fallacies-baseline\.json: has the version 7; this program reads versions 1 and 2\./);
    saved('app/broken/fallacies-baseline.json', '{ "till.ts": { "no-console": { "count": 1 } } }');
    assert.match(problemIn(await accept({ ...placeIn(uri), reason })), /belongs to another linter and is not changed\.$/);
  });

  it('gives nothing without a reason, or where the finding is gone', async () => {
    const uri = await openNew('app/gone/till.ts', call('orders'));
    assert.equal(await accept({ ...placeIn(uri), reason: ' \n' }), null);
    assert.equal(await accept({ ...placeIn(uri, 1), reason }), null);
    assert.equal(await withdraw({ ...placeIn(uri), by: 'baseline' }), null);
    assert.equal(await withdraw({ ...placeIn(uri), by: 'comment' }), null);
  });

  it('is withdrawn from a comment too', async () => {
    const comment = `// fallacies-disable-next-line ${rule} -- ${reason}\n`;
    const uri = await openNew('app/comment/till.ts', comment + call('orders'));
    const answer = await withdraw({ ...placeIn(uri, 1), by: 'comment' });
    assert.ok(answer && 'edit' in answer);
    assert.equal(TextDocument.applyEdits(editor.document(uri), answer.edit.documentChanges[0]!.edits as never), call('orders'));
    const all = await openNew('app/comment/all.ts', `/* eslint-disable */\n${call('orders')}`);
    assert.match(problemIn(await withdraw({ ...placeIn(all, 1), by: 'comment' })), /^The comment silences every rule/);
  });

  it('works where only the editor can read files', async () => {
    const remote = await Editor.start({ folders: ['memory://host/app'], files: { 'memory://host/app/src/till.ts': call('orders'), 'memory://host/app/package.json': '{}' } });
    const uri = 'memory://host/app/src/till.ts';
    remote.open(uri, call('orders'));
    await remote.diagnostics(uri);
    const answer = changeIn(await remote.connection.sendRequest<Answer>('fallacies/accept', { ...placeIn(uri), reason }));
    assert.deepEqual([answer.uri, answer.before], ['memory://host/app/fallacies-baseline.json', null]);
    const seen = remote.published.length;
    remote.open(answer.uri, answer.after, 'json');
    const { diagnostics } = await remote.until(() => remote.published.slice(seen).find((params) => params.uri === uri));
    assert.deepEqual(notes(diagnostics), [`4 (Accepted: ${reason})`]);
    await remote.stop();
  });
});
