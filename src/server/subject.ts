import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Subject } from './checker.js';
import { documentPath, homeOf, isCell, pathOf } from './document-path.js';
import type { Documents } from './documents.js';
import type { EditorSettings } from './settings.js';
import type { Views } from './views.js';

interface Means {
  readonly documents: Documents;
  readonly views: Views;
  /** The workspace folder of a path. */
  readonly folderOf: (path: string) => string | undefined;
}

/** What there is to look at in an open document. */
export function subjectOf(document: TextDocument, editor: EditorSettings, { documents, views, folderOf }: Means): Subject {
  const { uri, languageId } = document;
  const path = documentPath(uri, languageId);
  const subject = { text: document.getText(), path, folder: folderOf(path), editor, cells: documents.otherCells(document) };
  if (!isCell(uri)) return subject;
  const home = homeOf(uri);
  const notebook = pathOf(URI.parse(home));
  return { ...subject, folder: folderOf(notebook), configured: { path: notebook, host: views.of(home) } };
}
