import { URI } from 'vscode-uri';
import { pathOf, uriBeside } from '../document-path.js';

/** Files, and folders with all that lies below them. */
export class Places {
  readonly #uris: ReadonlySet<string>;

  /** @param uris as the editor or the server writes them */
  constructor(uris: Iterable<string>) {
    this.#uris = new Set([...uris].map(asWritten));
  }

  get uris(): readonly string[] {
    return [...this.#uris];
  }

  /** Whether a file is one of them, or lies below one. */
  has(uri: string): boolean {
    return liesIn(this.#uris, uri);
  }

  /** Whether a folder is one of them, or lies below or above one. */
  meets(folder: string): boolean {
    const uri = asWritten(folder);
    return this.has(uri) || this.uris.some((place) => place.startsWith(`${uri}/`));
  }

  /** These, and some more. */
  with(others: Places): Places {
    const more = others.uris.filter((uri) => !this.has(uri));
    return new Places([...this.uris.filter((uri) => !others.has(uri)), ...more]);
  }

  /** Those that do not lie in some others. */
  without(others: Places): Places {
    return new Places(this.uris.filter((uri) => !others.has(uri)));
  }

  /** Those that lie in some others, and those of the others that lie in one of these. */
  within(others: Places): Places {
    return new Places([...this.uris.filter((uri) => others.has(uri)), ...others.uris.filter((uri) => this.has(uri))]);
  }
}

/** Whether a path, or a URI, is one of some, or lies below one. */
export function liesIn(places: ReadonlySet<string>, place: string): boolean {
  for (let at = place; ; at = at.slice(0, at.lastIndexOf('/'))) {
    if (places.has(at)) return true;
    if (!at.includes('/')) return false;
  }
}

/** A place as the server writes those of the files that it comes upon. */
function asWritten(uri: string): string {
  return uriBeside(uri, pathOf(URI.parse(uri))).replace(/\/+$/, '');
}
