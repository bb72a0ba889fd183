import type { Documents } from '../documents.js';
import type { FileFindings, LookedFile } from './job.js';
import type { Results } from './results.js';
import type { Troubles } from './troubles.js';

interface Means {
  readonly results: Results;
  readonly troubles: Troubles;
  readonly documents: Documents;
  readonly publish: (findings: FileFindings) => void;
}

/** Keeps what the editor shows of files that are not open in step with what is held of them. */
export class ShownResults {
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Takes over what was found in a file, and tells whether there is room for it. */
  take(file: LookedFile): boolean {
    const { results, troubles } = this.#means;
    troubles.note(file);
    const { fits, isNews } = results.set(file);
    if (isNews) this.show(file.uri);
    return fits;
  }

  /** Forgets a file. */
  drop(uri: string): void {
    const { results, troubles } = this.#means;
    troubles.forget(uri);
    if (results.delete(uri)) this.show(uri);
  }

  /** Forgets what was found in a file, which itself is remembered. */
  empty(uri: string): void {
    if (this.#means.results.empty(uri)) this.show(uri);
  }

  /** Has the editor show what is held of a file; an open document's own findings win. */
  show(uri: string): void {
    const { results, documents, publish } = this.#means;
    if (documents.get(uri) === undefined) publish({ uri, diagnostics: results.of(uri), accepted: results.acceptedIn(uri) });
  }
}
