import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../../rules/src/source/host.js';
import type { Parse } from '../../engine/parse/parser.js';
import { checkDocument } from '../checker.js';
import { uriBeside } from '../document-path.js';
import { placementOf } from '../placement.js';
import { acceptedIn } from '../present/accepted.js';
import { toDiagnostic } from '../present/diagnostics.js';
import { failureText } from '../present/failure-text.js';
import { displayUnder } from '../present/display.js';
import { importsOf, noImports } from './imports.js';
import type { LookedFile, ScanFolder } from './job.js';

/** What looking at a saved file came to. */
export interface Looked {
  readonly file: LookedFile;
  /** Files that would tell more, if they could be seen. */
  readonly wants: readonly string[];
}

/** A file in which nothing is looked for. */
export function lookedPast(path: string, folder: ScanFolder): LookedFile {
  return { uri: uriBeside(folder.uri, path), diagnostics: [], accepted: [], imports: noImports };
}

/** What it takes to look at a text. */
export interface Means {
  readonly host: Host;
  readonly parse: Parse;
  readonly onRule?: (rule: string) => void;
}

/** Looks at the text of a file that is not open. What goes wrong in it is told with it, so that the others have their turn. */
export function lookAtText(text: string, path: string, folder: ScanFolder, means: Means): Looked {
  const uri = uriBeside(folder.uri, path);
  try {
    return look({ text, path, uri }, folder, means);
  } catch (error) {
    const failure = `${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { file: { ...lookedPast(path, folder), failures: [failure] }, wants: [] };
  }
}

function look({ text, path, uri }: { readonly text: string; readonly path: string; readonly uri: string }, folder: ScanFolder, { host, parse, onRule }: Means): Looked {
  const imports = importsOf(text, path);
  const outcome = checkDocument({ text, path, folder: folder.path, editor: folder.editor, onRule }, host, parse);
  if (outcome.kind !== 'checked') return { file: { uri, diagnostics: [], accepted: [], imports }, wants: [] };
  const placement = placementOf(TextDocument.create(uri, '', 0, text), (other) => host.read(other));
  const displayOf = displayUnder(folder.editor);
  const diagnostics = outcome.findings.map((finding) => toDiagnostic(finding, placement, displayOf));
  const accepted = acceptedIn(outcome, placement);
  const failures = outcome.failures.map(({ rule, error }) => failureText(rule, uri, error));
  return { file: { uri, diagnostics, accepted, imports, ...(failures.length > 0 ? { failures } : {}) }, wants: outcome.wants };
}
