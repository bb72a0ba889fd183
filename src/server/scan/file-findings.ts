import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../../rules/src/source/host.js';
import type { Parse } from '../../engine/parse/parser.js';
import { checkDocument } from '../checker.js';
import { uriBeside } from '../document-path.js';
import { placementOf } from '../placement.js';
import { toAccepted } from '../present/accepted.js';
import { toDiagnostic } from '../present/diagnostics.js';
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

/** Looks at the text of a file that is not open. */
export function lookAtText(text: string, path: string, folder: ScanFolder, host: Host, parse: Parse): Looked {
  const uri = uriBeside(folder.uri, path);
  const imports = importsOf(text, path);
  const outcome = checkDocument({ text, path, folder: folder.path, editor: folder.editor }, host, parse);
  if (outcome.kind !== 'checked') return { file: { uri, diagnostics: [], accepted: [], imports }, wants: [] };
  const placement = placementOf(TextDocument.create(uri, '', 0, text), (other) => host.read(other));
  const displayOf = displayUnder(folder.editor);
  const diagnostics = outcome.findings.map((finding) => toDiagnostic(finding, placement, displayOf));
  const accepted = outcome.accepted.map((finding) => toAccepted(finding, placement));
  return { file: { uri, diagnostics, accepted, imports }, wants: outcome.wants };
}
