import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { watch, type WatchedHost } from '../engine/watched-host.js';
import { documentPath, isCell, isPlaceless } from './document-path.js';
import { overlay } from './files/overlay.js';
import { noSurroundings, type Surroundings } from './files/surroundings.js';

/**
 * What the analysis gets to see around each document: saved files under what is open. A view stays the same while
 * somebody types, because what was learnt of the project is remembered for as long as it lives; when typing rests, it
 * is renewed.
 */
export class Views {
  readonly #create: (uri: URI) => Surroundings;
  readonly #documents: () => Iterable<TextDocument>;
  /** By scheme and authority. */
  readonly #places = new Map<string, Surroundings>();
  readonly #views = new Map<Surroundings, WatchedHost>();
  readonly #asked: () => void;

  /**
   * @param create makes the surroundings of all documents under one scheme and authority
   * @param asked is called whenever an analysis asks for other files
   */
  constructor(create: (uri: URI) => Surroundings, documents: () => Iterable<TextDocument>, asked: () => void) {
    this.#create = create;
    this.#documents = documents;
    this.#asked = asked;
  }

  /** The view around a document. */
  of(uri: string): WatchedHost {
    const surroundings = this.surroundingsOf(uri);
    const known = this.#views.get(surroundings);
    if (known) return known;
    const open = new Map<string, string>();
    for (const document of this.#documents()) {
      if (this.surroundingsOf(document.uri) === surroundings) open.set(documentPath(document.uri, document.languageId), document.getText());
    }
    const view = watch(overlay(surroundings.host(), open), this.#asked);
    this.#views.set(surroundings, view);
    return view;
  }

  /** Whether a document says to others what was never saved. Cells of a notebook are saved, but nobody reads them from there. */
  isAhead(document: TextDocument): boolean {
    if (isCell(document.uri)) return true;
    const surroundings = this.surroundingsOf(document.uri);
    return surroundings !== noSurroundings && surroundings.host().read(documentPath(document.uri, document.languageId)) !== document.getText();
  }

  surroundingsOf(uri: string): Surroundings {
    if (isPlaceless(uri)) return noSurroundings;
    const parsed = URI.parse(uri);
    const place = `${parsed.scheme}://${parsed.authority}`;
    const known = this.#places.get(place);
    if (known) return known;
    const made = this.#create(parsed);
    this.#places.set(place, made);
    return made;
  }

  /** Looks at the open documents afresh. */
  renew(): void {
    this.#views.clear();
  }

  /** Looks at everything afresh. */
  forget(): void {
    for (const surroundings of this.#places.values()) surroundings.forget();
    this.#views.clear();
  }
}
