import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReasonPlace } from '../../src/shared/messages.js';
import { checkWorkspaceMethod, fixAllMethod, mendMethod, type EditAnswer, type FixAllAnswer, type FixAllParams, type MendParams } from '../../src/shared/workspace-messages.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

const one = 'export const one = () => fetch("https://rates.example/1");\n';
const two = 'export const two = () => fetch("https://rates.example/2");\n';
const mendedOne = one.replace('")', '", { signal: AbortSignal.timeout(10_000) })');
const mendedTwo = two.replace('")', '", { signal: AbortSignal.timeout(10_000) })');

describe('server: fixing all of a kind', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  const texts: Readonly<Record<string, string>> = { 'package.json': '{ "name": "all" }', 'closed.ts': one + two, 'open.ts': one, 'fine.ts': mendedOne };
  let editor: Editor;
  before(async () => {
    folder.write(texts);
    editor = await Editor.start({ folders: [uriOf('').replace(/\/$/, '')], withAnnotations: true });
    await editor.connection.sendRequest(checkWorkspaceMethod);
    editor.open(uriOf('open.ts'), `${two}${one}`);
    await editor.diagnostics(uriOf('open.ts'));
  });
  after(() => editor.stop());

  const fixAll = (params: FixAllParams) => editor.connection.sendRequest<FixAllAnswer<WorkspaceEdit>>(fixAllMethod, params);
  const mend = (params: MendParams) => editor.connection.sendRequest<EditAnswer<WorkspaceEdit, ReasonPlace> | null>(mendMethod, params);
  const changesOf = ({ documentChanges }: WorkspaceEdit) => documentChanges as TextDocumentEdit[];
  const applied = (text: string, { edits }: TextDocumentEdit) => TextDocument.applyEdits(TextDocument.create('untitled:x', '', 0, text), edits as never);

  it('in a file that is not open makes the first suggestion of each', async () => {
    const { edit, ...counts } = await fixAll({ rule: 'require-timeout', uri: uriOf('closed.ts') });
    assert.deepEqual(counts, { fixed: 2, left: 0, files: 1 });
    const [change] = changesOf(edit);
    assert.deepEqual(change!.textDocument, { uri: uriOf('closed.ts'), version: null });
    assert.equal(applied(texts['closed.ts']!, change!), mendedOne + mendedTwo);
  });

  it('in the workspace takes open documents as they are, and leaves out files without the finding', async () => {
    const { edit, ...counts } = await fixAll({ rule: 'require-timeout' });
    assert.deepEqual(counts, { fixed: 4, left: 0, files: 2 });
    assert.deepEqual(changesOf(edit).map(({ textDocument }) => textDocument), [
      { uri: uriOf('closed.ts'), version: null },
      { uri: uriOf('open.ts'), version: 1 },
    ]);
    assert.equal(applied(two + one, changesOf(edit)[1]!), mendedTwo + mendedOne);
  });

  it('asks before anything is changed', async () => {
    const { edit } = await fixAll({ rule: 'require-timeout' });
    const ids = changesOf(edit).flatMap(({ edits }) => edits.map((change) => ('annotationId' in change ? change.annotationId : undefined)));
    assert.deepEqual([...new Set(ids)], Object.keys(edit.changeAnnotations!));
    assert.deepEqual(Object.values(edit.changeAnnotations!), [{ label: 'Fix all require-timeout', description: '4 of 4 findings', needsConfirmation: true }]);
  });

  it('counts what has no fix', async () => {
    const { edit, ...counts } = await fixAll({ rule: 'require-retry', uri: uriOf('closed.ts') });
    assert.deepEqual([counts, changesOf(edit)], [{ fixed: 0, left: 2, files: 0 }, []]);
  });

  it('is offered at a finding that is not the only one of its kind', async () => {
    const diagnostic = (await editor.diagnostics(uriOf('open.ts'))).find(({ code }) => code === 'require-timeout')!;
    const actions = await editor.codeActions(uriOf('open.ts'), diagnostic.range, [diagnostic]);
    assert.deepEqual(
      actions.filter(({ command }) => command?.command === 'fallacies.fixAll').map(({ title, command }) => [title, command!.arguments]),
      [
        ['Fix all require-timeout in this file', [{ rule: 'require-timeout', uri: uriOf('open.ts') }]],
        ['Fix all require-timeout in the workspace', [{ rule: 'require-timeout' }]],
      ],
    );
  });

  it('is not offered when documents are saved', async () => {
    const whole = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    assert.deepEqual(await editor.codeActions(uriOf('open.ts'), whole, [], ['source.fixAll', 'source']), []);
  });

  it('is not offered where the editor can not ask', async () => {
    const plain = await Editor.start();
    plain.open('untitled:plain', one + two);
    const [diagnostic] = await plain.diagnostics('untitled:plain');
    const actions = await plain.codeActions('untitled:plain', diagnostic!.range);
    assert.deepEqual(actions.filter(({ command }) => command?.command === 'fallacies.fixAll'), []);
    await plain.stop();
  });

  it('has a smaller sister, which mends one finding', async () => {
    const answer = await mend({ uri: uriOf('closed.ts'), rule: 'require-timeout', line: 1, character: two.indexOf('fetch'), how: 'fix' });
    assert.equal(applied(texts['closed.ts']!, changesOf(answer!.edit)[0]!), one + mendedTwo);
  });

  it('has another one, which silences a finding and says where the reason stands', async () => {
    const answer = await mend({ uri: uriOf('closed.ts'), rule: 'require-timeout', line: 1, character: two.indexOf('fetch'), how: 'silence' });
    const text = applied(texts['closed.ts']!, changesOf(answer!.edit)[0]!);
    assert.equal(text, `${one}// fallacies-disable-next-line require-timeout -- reason\n${two}`);
    const { line, start, end } = answer!.reason!;
    assert.equal(text.split('\n')[line]!.slice(start, end), 'reason');
  });

  it('which speaks for the file where the line is text, in which no comment can stand', async () => {
    const page = 'export const page = `<!doctype html>\n<script src="https://unpkg.com/vue"></script>\n`;\n';
    folder.write({ 'page.ts': page });
    const answer = await mend({ uri: uriOf('page.ts'), rule: 'no-unpinned-remote-code', line: 1, character: page.split('\n')[1]!.indexOf('https'), how: 'silence' });
    assert.equal(applied(page, changesOf(answer!.edit)[0]!), `/* fallacies-disable-file no-unpinned-remote-code -- reason */\n${page}`);
  });

  it('which knows where scripts stand in components', async () => {
    const code = 'const answer = await fetch("https://rates.example/1");\nconst rates = await answer.json();\nconsole.log(rates.usd);\n';
    const component = `<p>Rates</p>\n<script>\n${code}</script>\n`;
    const components = { 'rates.vue': component, 'rates.svelte': component, 'rates.astro': `---\n\n${code}---\n<p>Rates</p>\n` };
    folder.write(components);
    for (const [name, text] of Object.entries(components)) {
      const answer = await mend({ uri: uriOf(name), rule: 'require-response-status-check', line: 2, character: code.indexOf('fetch'), how: 'silence' });
      assert.ok(answer, name);
      const comment = '// fallacies-disable-next-line require-response-status-check -- reason\n';
      assert.equal(applied(text, changesOf(answer.edit)[0]!), text.replace(code, `${comment}${code}`));
    }
  });

  it('gives nothing for a finding that is no longer there', async () => {
    assert.equal(await mend({ uri: uriOf('fine.ts'), rule: 'require-timeout', line: 0, character: 25, how: 'fix' }), null);
    assert.equal(await mend({ uri: uriOf('gone.ts'), rule: 'require-timeout', line: 0, character: 25, how: 'fix' }), null);
  });
});
