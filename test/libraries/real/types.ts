/**
 * Checks code against the types of the real packages.
 */
import { join } from 'node:path';
import ts from 'typescript';
import type { Installed } from './install.js';
import type { Row } from './report.js';
import { exampleSnippets, suggestionSnippets, whyNot, type Snippet } from './snippets.js';

/** As an ordinary project would have them, but for names that nobody declares: they are anything. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  strict: true,
  noImplicitAny: false,
  esModuleInterop: true,
  allowJs: true,
  checkJs: true,
  jsx: ts.JsxEmit.Preserve,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
};

/** The rows of the report about types. */
export async function checkTypes(installed: Installed): Promise<Row[]> {
  const snippets = [...exampleSnippets(), ...(await suggestionSnippets())];
  const placed = snippets.map((snippet, index) => ({ snippet, folder: join(installed.folder, 'snippets', String(index)), reason: whyNot(snippet, installed) }));
  const asked = placed.filter(({ reason }) => reason === undefined);
  const complaintsIn = typeChecker(asked.flatMap(({ snippet, folder }) => [...textsOf(snippet, folder)]), installed);

  const rows: Row[] = [];
  const held = new Map<string, number>();
  for (const { snippet, folder } of asked) {
    const after = complaintsIn(join(folder, 'after', snippet.filename));
    // Examples leave out what they are not about. A suggestion may bring in no name that nobody declares.
    const added = snippet.before === undefined ? after.filter((text) => !undeclared.test(text)) : without(after, complaintsIn(join(folder, 'before', snippet.filename)));
    if (added.length === 0) held.set(snippet.group, (held.get(snippet.group) ?? 0) + 1);
    else rows.push({ library: snippet.group, fact: snippet.title, state: 'broken', why: added.join('; ') });
  }
  for (const [group, count] of held) rows.push({ library: group, fact: `${count} compile with the real types`, state: 'held', why: '' });
  for (const [text, count] of counted(placed.flatMap(({ snippet, reason }) => (reason === undefined ? [] : [`${snippet.group}\n${reason}`])))) {
    const [library = '', why = ''] = text.split('\n');
    rows.push({ library, fact: `${count} more`, state: 'skipped', why });
  }
  return rows;
}

/** The files of a snippet's project, with the suggestion and without. */
function* textsOf({ files, filename, before }: Snippet, folder: string): Generator<readonly [string, string]> {
  for (const [path, text] of Object.entries(files)) {
    yield [join(folder, 'after', path), text];
    if (before !== undefined) yield [join(folder, 'before', path), path === filename ? before : text];
  }
}

/** Compiles files that are nowhere on disk beside the packages that are; gives what is said against each. */
function typeChecker(files: readonly (readonly [string, string])[], { folder }: Installed): (path: string) => string[] {
  const texts = new Map(files.map(([path, text]) => [slashed(path), text]));
  const folders = new Set([...texts.keys()].flatMap(foldersAbove));
  const settings = { ...options, typeRoots: [join(folder, 'node_modules/@types')] };
  const host = ts.createCompilerHost(settings);
  const program = ts.createProgram({
    rootNames: [...texts.keys()].filter((path) => /\.[cm]?[jt]sx?$/.test(path)),
    options: settings,
    host: {
      ...host,
      fileExists: (path) => texts.has(path) || host.fileExists(path),
      readFile: (path) => texts.get(path) ?? host.readFile(path),
      directoryExists: (path) => folders.has(path) || (host.directoryExists?.(path) ?? false),
      getSourceFile: (path, ...rest) => {
        const text = texts.get(path);
        return text === undefined ? host.getSourceFile(path, ...rest) : ts.createSourceFile(path, text, rest[0]);
      },
    },
  });
  return (path) => {
    const source = program.getSourceFile(slashed(path));
    if (source === undefined) return [];
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  };
}

/** Names, and files of the project, that a snippet leaves out. */
const undeclared = /^Cannot find (?:name |module '\.{1,2}\/)/;

/** The entries of a list that another does not have as often; a name that was left out may be mentioned again. */
function without(all: readonly string[], known: readonly string[]): string[] {
  const left = [...known];
  return all.filter((text) => {
    if (undeclared.test(text) && known.includes(text)) return false;
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
