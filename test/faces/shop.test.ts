import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import fallacies from 'eslint-plugin-fallacies';
import { globSync } from 'tinyglobby';
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor } from '../server/editor.js';
import { reportedByESLint, type Reported } from '../support/reported.js';
import { projectRoot } from '../support/sources.js';

type Shown = Omit<Reported, 'messageId' | 'suggestions'> & { readonly suggestions: readonly { readonly message: string; readonly output: string }[] };

const shop = join(projectRoot, 'examples/shop');
const files = globSync('**/*.{js,cjs,mjs,ts,tsx}', { cwd: shop }).sort();
const textOf = (file: string) => readFileSync(join(shop, file), 'utf8');
const languageOf = (file: string) => (file.endsWith('.tsx') ? 'typescriptreact' : file.endsWith('.ts') ? 'typescript' : 'javascript');

const inOrder = (shown: readonly Shown[]) =>
  shown.toSorted((a, b) => a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule));
const withoutIds = (reported: readonly Reported[]): Shown[] =>
  inOrder(reported.map(({ messageId: _, suggestions, ...rest }) => ({ ...rest, suggestions: suggestions.map(({ message, output }) => ({ message, output })) })));

function inESLint(file: string): Shown[] {
  const config: Linter.Config[] = [{ files: ['**/*.{js,cjs,mjs,ts,tsx}'], languageOptions: { parser } }, fallacies.configs.strict];
  return withoutIds(reportedByESLint(textOf(file), new Linter({ cwd: shop }).verify(textOf(file), config, { filename: join(shop, file) })));
}

function onCommandLine(): ReadonlyMap<string, Shown[]> {
  const { stdout } = spawnSync(process.execPath, ['dist/fallacies.mjs', '--level', 'strict', '--format', 'json', shop], { cwd: projectRoot, encoding: 'utf8' });
  const results = JSON.parse(stdout) as { filePath: string; messages: Linter.LintMessage[] }[];
  return new Map(results.map(({ filePath, messages }) => [filePath, withoutIds(reportedByESLint(readFileSync(filePath, 'utf8'), messages))]));
}

async function inEditor(editor: Editor, file: string): Promise<Shown[]> {
  const uri = pathToFileURL(join(shop, file)).href;
  editor.open(uri, textOf(file), languageOf(file));
  const diagnostics = await editor.diagnostics(uri);
  return inOrder(await Promise.all(diagnostics.map(async (diagnostic) => shownAs(editor, uri, diagnostic))));
}

async function shownAs(editor: Editor, uri: string, diagnostic: Diagnostic): Promise<Shown> {
  const actions = await editor.codeActions(uri, diagnostic.range, [diagnostic]);
  // Suggestions change the code; the other quick fixes call a command as well.
  const suggestions = actions.filter(({ diagnostics, command, edit }) => diagnostics?.length === 1 && edit !== undefined && command === undefined);
  const { start, end } = diagnostic.range;
  return {
    rule: String(diagnostic.code),
    message: typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    suggestions: suggestions.map((action) => ({ message: action.title, output: applied(editor.document(uri), action) })),
  };
}

function applied(document: TextDocument, { edit }: CodeAction): string {
  const [change] = edit!.documentChanges as TextDocumentEdit[];
  return TextDocument.applyEdits(document, change!.edits as never);
}

describe('the shop, file by file', () => {
  let editor: Editor;
  let commandLine: ReadonlyMap<string, Shown[]>;

  before(async () => {
    editor = await Editor.start({ settings: () => ({ level: 'strict' }), folders: [pathToFileURL(shop).href] });
    commandLine = onCommandLine();
  });
  after(() => editor.stop());

  for (const file of files) {
    it(`has the same findings in the editor, in ESLint and on the command line: ${file}`, async () => {
      const expected = inESLint(file);
      assert.deepEqual(await inEditor(editor, file), expected);
      assert.deepEqual(commandLine.get(join(shop, file)), expected);
    });
  }

  it('has findings at all', () => {
    assert.ok([...commandLine.values()].flat().length > 10);
  });
});
