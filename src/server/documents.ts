import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isCell } from './document-path.js';
import type { Change } from './shift.js';

/** The documents that are open in the editor, by URI. */
export class Documents {
  readonly #open = new Map<string, TextDocument>();

  get(uri: string): TextDocument | undefined {
    return this.#open.get(uri);
  }

  all(): IterableIterator<TextDocument> {
    return this.#open.values();
  }

  /** The texts of the other cells of a document's notebook; none if it is no cell. */
  otherCells({ uri }: TextDocument): readonly string[] {
    if (!isCell(uri)) return [];
    const notebookOf = (cell: string) => cell.split('#', 1)[0];
    return [...this.#open.values()].filter((other) => other.uri !== uri && notebookOf(other.uri) === notebookOf(uri)).map((other) => other.getText());
  }

  open(uri: string, languageId: string, version: number, text: string): TextDocument {
    const document = TextDocument.create(uri, languageId, version, text);
    this.#open.set(uri, document);
    return document;
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  /** Applies what was typed and gives the single changes, each in the offsets of the text that it met. */
  change(uri: string, version: number, events: readonly TextDocumentContentChangeEvent[]): readonly Change[] {
    const document = this.#open.get(uri);
    if (document === undefined) return [];
    return events.map((event) => {
      const range =
        'range' in event
          ? ([document.offsetAt(event.range.start), document.offsetAt(event.range.end)] as const)
          : ([0, document.getText().length] as const);
      TextDocument.update(document, [event], version);
      return { range, length: event.text.length };
    });
  }
}
