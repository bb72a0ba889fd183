import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import fallacies from 'eslint-plugin-fallacies';
import { globSync } from 'tinyglobby';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { levels, type LevelName } from '../../rules/src/rules/presets.js';
import { Editor } from '../server/editor.js';
import { builtPlugin, oxlint, oxlintConfig, oxlintProgram } from '../support/oxlint.js';
import { placeOf, reportedByESLint, type Reported } from '../support/reported.js';
import { projectRoot } from '../support/sources.js';
import { temporaryFolder } from '../support/temporary-folder.js';

type Shown = Omit<Reported, 'messageId' | 'suggestions'> & { readonly suggestions: readonly { readonly message: string; readonly output: string }[] };
/** What a linter prints that keeps its suggestions to itself. */
type Printed = Omit<Shown, 'suggestions'>;

const shop = join(projectRoot, 'examples/shop');
const files = globSync('**/*.{js,cjs,mjs,ts,tsx}', { cwd: shop }).sort();
const textOf = (file: string) => readFileSync(join(shop, file), 'utf8');
const uriOf = (file: string) => pathToFileURL(join(shop, file)).href;
const languageOf = (file: string) => (file.endsWith('.tsx') ? 'typescriptreact' : file.endsWith('.ts') ? 'typescript' : 'javascript');

const inOrder = <Finding extends Printed>(found: readonly Finding[]): Finding[] =>
  found.toSorted((a, b) => a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule));
const withoutIds = (reported: readonly Reported[]): Shown[] =>
  inOrder(reported.map(({ messageId: _, suggestions, ...rest }) => ({ ...rest, suggestions: suggestions.map(({ message, output }) => ({ message, output })) })));
/** Of two findings at one place, oxlint's server does not say which of them a quick fix is for. */
const apart = (shown: readonly Shown[]): Shown[] =>
  shown.map((one) => (shown.some((other) => other !== one && other.line === one.line && other.column === one.column) ? { ...one, suggestions: [] } : one));
const withoutSuggestions = (shown: readonly Shown[]): Printed[] => shown.map(({ suggestions: _, ...rest }) => rest);

function inESLint(file: string, level: LevelName): Shown[] {
  const config: Linter.Config[] = [{ files: ['**/*.{js,cjs,mjs,ts,tsx}'], languageOptions: { parser } }, fallacies.configs[level]];
  return withoutIds(reportedByESLint(textOf(file), new Linter({ cwd: shop }).verify(textOf(file), config, { filename: join(shop, file) })));
}

function onCommandLine(level: LevelName): ReadonlyMap<string, Shown[]> {
  const { stdout } = spawnSync(process.execPath, ['dist/fallacies.mjs', '--level', level, '--format', 'json', shop], { cwd: projectRoot, encoding: 'utf8' });
  const results = JSON.parse(stdout) as { filePath: string; messages: Linter.LintMessage[] }[];
  return new Map(results.map(({ filePath, messages }) => [filePath, withoutIds(reportedByESLint(readFileSync(filePath, 'utf8'), messages))]));
}

function inOxlint(config: string): ReadonlyMap<string, Printed[]> {
  const found = oxlint(shop, { config, files });
  const printedOf = (file: string): Printed[] =>
    found
      .filter((finding) => finding.file === join(shop, file))
      .map(({ rule, message, range }) => {
        const end = placeOf(textOf(file), range[1]);
        return { rule, message, ...placeOf(textOf(file), range[0]), endLine: end.line, endColumn: end.column };
      });
  return new Map(files.map((file) => [join(shop, file), inOrder(printedOf(file))]));
}

/** What a language server shows of a file; `isSuggestion` tells its suggestions from its other quick fixes. */
async function shownBy(editor: Editor, file: string, isSuggestion: (action: CodeAction) => boolean): Promise<Shown[]> {
  const uri = uriOf(file);
  editor.open(uri, textOf(file), languageOf(file));
  const diagnostics = await editor.diagnostics(uri);
  return inOrder(await Promise.all(diagnostics.map(async (diagnostic) => shownAs(editor, uri, diagnostic, isSuggestion))));
}

async function shownAs(editor: Editor, uri: string, diagnostic: Diagnostic, isSuggestion: (action: CodeAction) => boolean): Promise<Shown> {
  // What else is found at the same place has quick fixes of its own, which name no diagnostic that was asked about.
  const isAbout = ({ diagnostics }: CodeAction) => diagnostics === undefined || diagnostics.length > 0;
  const suggestions = (await editor.codeActions(uri, diagnostic.range, [diagnostic])).filter((action) => isSuggestion(action) && isAbout(action));
  const { start, end } = diagnostic.range;
  return {
    rule: String(diagnostic.code).replace(/^fallacies\((.+)\)$/, '$1'),
    message: typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    suggestions: suggestions.map((action) => ({ message: action.title, output: TextDocument.applyEdits(editor.document(uri), editsOf(action, uri)) })),
  };
}

function editsOf({ edit }: CodeAction, uri: string) {
  const [change] = edit?.documentChanges ?? [];
  return change && 'edits' in change ? (change.edits as never) : (edit?.changes?.[uri] ?? []);
}

/** Suggestions change the code; our other quick fixes call a command as well. */
const isOurs = ({ diagnostics, command, edit }: CodeAction) => diagnostics?.length === 1 && edit !== undefined && command === undefined;
/** oxlint's other quick fixes write its comments. */
const isOfOxlint = ({ title }: CodeAction) => !/^Disable fallacies\/\S+ for this (?:line|whole file)$/.test(title);

for (const level of levels) {
  describe(`the shop at level ${level}, file by file`, () => {
    const folder = temporaryFolder();
    let editor: Editor;
    let editorWithOxlint: Editor;
    let commandLine: ReadonlyMap<string, Shown[]>;
    let printedByOxlint: ReadonlyMap<string, Printed[]>;

    before(async () => {
      folder.write({ 'oxlint.json': oxlintConfig({ jsPlugins: [builtPlugin], rules: fallacies.configs[level].rules }) });
      const config = join(folder.path, 'oxlint.json');
      const folders = [pathToFileURL(shop).href];
      editor = await Editor.start({ settings: () => ({ level }), folders });
      editorWithOxlint = await Editor.start({ program: [oxlintProgram, '--lsp'], settings: () => ({ configPath: config, run: 'onType' }), folders });
      commandLine = onCommandLine(level);
      printedByOxlint = inOxlint(config);
    });
    after(() => Promise.all([editor.stop(), editorWithOxlint.stop()]));

    for (const file of files) {
      it(`has the same findings in the editor, in ESLint, in oxlint and on the command line: ${file}`, async () => {
        const expected = inESLint(file, level);
        assert.deepEqual(await shownBy(editor, file, isOurs), expected);
        assert.deepEqual(apart(await shownBy(editorWithOxlint, file, isOfOxlint)), apart(expected));
        assert.deepEqual(commandLine.get(join(shop, file)), expected);
        assert.deepEqual(printedByOxlint.get(join(shop, file)), withoutSuggestions(expected));
      });
    }

    it('has findings and suggestions at all', () => {
      const shown = [...commandLine.values()].flat();
      assert.ok(shown.length > 10);
      assert.ok(shown.flatMap(({ suggestions }) => suggestions).length > 10);
    });
  });
}
