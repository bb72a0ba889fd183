import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../../rules/src/source/range.js';
import { uriBeside } from './document-path.js';
import type { Placement } from './present/diagnostics.js';

/**
 * Places in a document and in the files around it.
 *
 * @param read the text of another file by its path
 */
export function placementOf(document: TextDocument, read: (path: string) => string | undefined): Placement {
  return {
    uri: document.uri,
    place: (range) => placeIn(document, range),
    placeIn(path, range) {
      const text = read(path);
      if (text === undefined) return undefined;
      return { uri: uriBeside(document.uri, path), range: placeIn(TextDocument.create(path, '', 0, text), range) };
    },
  };
}

function placeIn(document: TextDocument, [start, end]: Range) {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
