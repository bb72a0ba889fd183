import type { Diagnostic } from 'vscode-languageserver';
import type { AcceptedFinding } from '../../shared/accepted-messages.js';
import type { FileFindings } from './job.js';

/** What was found in the files of the workspace, by URI. Files without findings are remembered too: they were asked about. */
export class Results {
  readonly #maxFindings: number;
  readonly #files = new Map<string, Pick<FileFindings, 'diagnostics' | 'accepted'>>();
  #findings = 0;

  /** @param maxFindings how many findings are held at most */
  constructor(maxFindings: number) {
    this.#maxFindings = maxFindings;
  }

  /** How many findings are held. */
  get findings(): number {
    return this.#findings;
  }

  /** The files that were looked at. */
  get uris(): readonly string[] {
    return [...this.#files.keys()];
  }

  has(uri: string): boolean {
    return this.#files.has(uri);
  }

  of(uri: string): readonly Diagnostic[] {
    return this.#files.get(uri)?.diagnostics ?? [];
  }

  /** Whether there is anything to show of a file. */
  holds(uri: string): boolean {
    return this.of(uri).length + this.acceptedIn(uri).length > 0;
  }

  acceptedIn(uri: string): readonly AcceptedFinding[] {
    return this.#files.get(uri)?.accepted ?? [];
  }

  /** Takes over what was found in a file; if that is more than can be held, none of it, and says so. */
  set({ uri, diagnostics, accepted }: FileFindings): boolean {
    const others = this.#findings - this.of(uri).length;
    const fits = others + diagnostics.length <= this.#maxFindings;
    const held = fits ? diagnostics : [];
    this.#files.set(uri, { diagnostics: held, accepted: fits ? accepted : [] });
    this.#findings = others + held.length;
    return fits;
  }

  delete(uri: string): void {
    this.#findings -= this.of(uri).length;
    this.#files.delete(uri);
  }

  /** The files that are a URI or lie below it. */
  under(uri: string): readonly string[] {
    return this.has(uri) ? [uri] : this.uris.filter((file) => file.startsWith(`${uri}/`));
  }
}
