import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { Linter } from 'eslint';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';

describe('server: quick fixes', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => editor.stop());

  /** The quick fixes for a rule's first finding. */
  const actionsFor = async (uri: string, rule: string): Promise<CodeAction[]> => {
    const diagnostic = (await editor.diagnostics(uri)).find(({ code }) => code === rule)!;
    const actions = await editor.codeActions(uri, diagnostic.range, [diagnostic]);
    return actions.filter(({ diagnostics }) => diagnostics?.length === 1);
  };
  const applied = (uri: string, action: CodeAction): string => {
    const [change] = action.edit!.documentChanges as TextDocumentEdit[];
    return TextDocument.applyEdits(editor.document(uri), change!.edits as never);
  };

  it('are the suggestions, ways to silence the rule, its page, the reading, and how the rule is shown', async () => {
    editor.open('untitled:kinds', call);
    const actions = await actionsFor('untitled:kinds', 'require-timeout');
    assert.deepEqual(
      actions.map(({ title, kind, isPreferred, command }) => [title, kind, isPreferred ?? false, command?.command ?? '']),
      [
        ['Give up after 10 s: `signal: AbortSignal.timeout(10_000)`.', 'quickfix', true, ''],
        ['Disable require-timeout for this line, by a comment above', 'quickfix', false, 'fallacies.selectReason'],
        ['Disable require-timeout for this line, by a comment at its end', 'quickfix', false, 'fallacies.selectReason'],
        ['Disable require-timeout for this file, by a comment at its top', 'quickfix', false, 'fallacies.selectReason'],
          ['Explain require-timeout', 'quickfix', false, 'fallacies.openRulePage'],
        ['Read “Timeouts, retries, and backoff with jitter”', 'quickfix', false, 'fallacies.openReading'],
        ['Show require-timeout as…', 'quickfix', false, 'fallacies.showRuleAs'],
      ],
    );
    assert.deepEqual(actions.find(({ title }) => title.startsWith('Explain'))!.command!.arguments, ['require-timeout']);
    assert.deepEqual(actions.at(-1)!.command!.arguments, [{ rule: 'require-timeout', uri: 'untitled:kinds' }]);
  });

  it('mend the code', async () => {
    editor.open('untitled:mend', call);
    const [first] = await actionsFor('untitled:mend', 'require-timeout');
    assert.equal(applied('untitled:mend', first!), 'export const rates = () => fetch("https://rates.example/today", { signal: AbortSignal.timeout(10_000) });\n');
  });

  it('are made for the version of the document that they change', async () => {
    editor.open('untitled:version', call);
    await editor.diagnostics('untitled:version');
    editor.replace('untitled:version', 'rates', 'prices');
    const [first] = await actionsFor('untitled:version', 'require-timeout');
    assert.deepEqual((first!.edit!.documentChanges as TextDocumentEdit[])[0]!.textDocument, { uri: 'untitled:version', version: 2 });
  });

  it('know what was typed a moment ago', async () => {
    editor.open('untitled:moment', call);
    await editor.diagnostics('untitled:moment');
    editor.replace('untitled:moment', 'export', '\n\nexport');
    const at = { line: 2, character: 28 };
    const titles = (await editor.codeActions('untitled:moment', { start: at, end: at })).map(({ title }) => title);
    assert.ok(titles.includes('Give up after 10 s: `signal: AbortSignal.timeout(10_000)`.'), titles.join('\n'));
  });

  it('change nothing while there is a syntax error', async () => {
    editor.open('untitled:broken', call);
    await editor.diagnostics('untitled:broken');
    editor.replace('untitled:broken', 'export', 'const x = (;\nexport');
    const actions = await actionsFor('untitled:broken', 'require-timeout');
    assert.deepEqual(actions.map(({ title }) => title), ['Explain require-timeout', 'Read “Timeouts, retries, and backoff with jitter”', 'Show require-timeout as…']);
  });

  it('are missing where there is no finding', async () => {
    editor.open('untitled:elsewhere', call);
    await editor.diagnostics('untitled:elsewhere');
    const start = { line: 0, character: 0 };
    assert.deepEqual(await editor.codeActions('untitled:elsewhere', { start, end: start }), []);
  });

  it('are missing where other kinds are asked for', async () => {
    editor.open('untitled:only', call);
    const [diagnostic] = await editor.diagnostics('untitled:only');
    assert.deepEqual(await editor.codeActions('untitled:only', diagnostic!.range, [], ['source.organizeImports']), []);
    assert.notDeepEqual(await editor.codeActions('untitled:only', diagnostic!.range, [], ['quickfix']), []);
  });

  it('point at the reason of a new comment', async () => {
    editor.open('untitled:reason', `function f() {\n  return fetch(url);\n}\n`);
    const silencing = (await actionsFor('untitled:reason', 'require-timeout')).filter(({ title }) => title.startsWith('Disable'));
    const reasons = silencing.map((action) => {
      const text = applied('untitled:reason', action);
      const [place] = action.command!.arguments as { line: number; start: number; end: number }[];
      return text.split('\n')[place!.line]!.slice(place!.start, place!.end);
    });
    assert.deepEqual(reasons, ['reason', 'reason', 'reason']);
  });

  it('add a rule to the comment that silences others there, in one form', async () => {
    editor.open('untitled:joined', `/* fallacies-disable-file require-retry -- a demo */\n// fallacies-disable-next-line require-retry\n${call}`);
    const actions = (await actionsFor('untitled:joined', 'require-timeout')).filter(({ title }) => title.startsWith('Disable'));
    assert.deepEqual(
      actions.map(({ title, command }) => [title, command?.command]),
      [
        ['Disable require-timeout for this line, in the comment that is there', undefined],
        ['Disable require-timeout for this file, in the comment that is there', undefined],
      ],
    );
  });

  const packages: Readonly<Record<string, string>> = {
    'plain/package.json': '{ "name": "plain" }',
    'plain/rates.js': call,
    'plugged/package.json': '{ "name": "plugged", "devDependencies": { "eslint-plugin-fallacies": "1.0.0" } }',
    'plugged/packages/a/package.json': '{ "name": "a" }',
    'plugged/packages/a/rates.js': call,
  };
  const silencedIn = async (name: string, where: string): Promise<string> => {
    folder.write(packages);
    editor.open(uriOf(name), call, 'javascript');
    return applied(uriOf(name), (await actionsFor(uriOf(name), 'require-timeout')).find(({ title }) => title.includes(where))!);
  };

  it("silence in our own form, so that ESLint without our plugin stays clean", async () => {
    for (const where of ['by a comment above', 'at its end', 'this file']) {
      const text = await silencedIn('plain/rates.js', where);
      assert.match(text, /fallacies-disable-/);
      assert.deepEqual(new Linter().verify(text, [{ linterOptions: { reportUnusedDisableDirectives: 'error' } }]), []);
      editor.close(uriOf('plain/rates.js'));
    }
  });

  it("silence in ESLint's form where a package above lists the plugin", async () => {
    assert.match(await silencedIn('plugged/packages/a/rates.js', 'this line'), /^\/\/ eslint-disable-next-line fallacies\/require-timeout -- reason\n/);
  });

  it('give edits without versions to an editor that knows none', async () => {
    const plain = await Editor.start({ withVersions: false });
    plain.open('untitled:plain', call);
    const [diagnostic] = await plain.diagnostics('untitled:plain');
    const actions = await plain.codeActions('untitled:plain', diagnostic!.range);
    assert.deepEqual(Object.keys(actions.find(({ isPreferred }) => isPreferred)!.edit!.changes!), ['untitled:plain']);
    await plain.stop();
  });
});

describe('server: hover', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
    editor.open('untitled:hover', call);
    await editor.diagnostics('untitled:hover');
  });
  after(() => editor.stop());

  it('says why, what happens and what to read', async () => {
    const hover = await editor.hover('untitled:hover', 0, 28);
    const { value } = hover!.contents as { value: string };
    assert.match(value, /\*\*The network is reliable\?\*\* A remote peer always answers/);
    assert.match(value, /keeps the call waiting/);
    assert.match(value, /\[Timeouts, retries, and backoff with jitter.*\]\(https:\/\/aws\.amazon\.com\//);
    assert.match(value, /\[Fallacies of distributed computing.*\]\(https:\/\/en\.wikipedia\.org\//);
    assert.match(value, /\[The rule require-timeout\]\(command:fallacies\.openRulePage\?%5B%22require-timeout%22%5D\)/);
    assert.deepEqual(hover!.range, { start: { line: 0, character: 27 }, end: { line: 0, character: 32 } });
  });

  it('is missing elsewhere', async () => {
    assert.equal(await editor.hover('untitled:hover', 0, 3), null);
  });
});
