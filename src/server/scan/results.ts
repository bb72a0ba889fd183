import type { Diagnostic } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { AcceptedFinding } from '../../shared/accepted-messages.js';
import { pathOf } from '../document-path.js';
import { importersAmong } from './imports.js';
import type { LookedFile } from './job.js';
import type { Places } from './places.js';

interface HeldFile extends LookedFile {
  /** As `pathOf` gives it. */
  readonly path: string;
  /** Whether it is among the files that the last check was about. */
  readonly isNear: boolean;
}

/** How much is held. */
export interface Count {
  readonly files: number;
  readonly findings: number;
}

/** What taking over a file came to. */
export interface Taken {
  /** Whether all that was found in it is held. */
  readonly fits: boolean;
  /** Whether something else is held of it now. */
  readonly isNews: boolean;
}

/** What was found in the files of the workspace, by URI. Files without findings are remembered too: they were asked about. */
export class Results {
  readonly #maxFindings: number;
  readonly #files = new Map<string, HeldFile>();
  #places: Places | undefined;
  #findings = 0;
  #near: Count = nothing;

  /** @param maxFindings how many findings are held at most */
  constructor(maxFindings: number) {
    this.#maxFindings = maxFindings;
  }

  /** What is held of the places that the last check was about. */
  get near(): Count {
    return this.#near;
  }

  /** What is held beside that. */
  get far(): Count {
    return { files: this.size - this.#near.files, findings: this.#findings - this.#near.findings };
  }

  /** How many files were looked at. */
  get size(): number {
    return this.#files.size;
  }

  /** The files that were looked at. */
  get uris(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** Says what a check is about; everything if no places are given. */
  aim(places: Places | undefined): void {
    this.#places = places;
    this.#near = nothing;
    for (const [uri, file] of this.#files) this.#hold(uri, { ...file, isNear: this.#isNear(uri) }, undefined);
  }

  has(uri: string): boolean {
    return this.#files.has(uri);
  }

  of(uri: string): readonly Diagnostic[] {
    return this.#files.get(uri)?.diagnostics ?? [];
  }

  acceptedIn(uri: string): readonly AcceptedFinding[] {
    return this.#files.get(uri)?.accepted ?? [];
  }

  /** Takes over what was found in a file; if that is more than can be held, none of it. */
  set(file: LookedFile): Taken {
    const { uri } = file;
    const before = this.#files.get(uri);
    const others = this.#findings - this.of(uri).length;
    const fits = others + file.diagnostics.length <= this.#maxFindings;
    const held = { ...file, ...(fits ? {} : { diagnostics: [], accepted: [] }), path: before?.path ?? pathOf(URI.parse(uri)), isNear: before?.isNear ?? this.#isNear(uri) };
    this.#findings = others + held.diagnostics.length;
    this.#hold(uri, held, before);
    return { fits, isNews: said(held) !== said(before) };
  }

  /** Forgets what was found in a file, and tells whether that was anything. The file itself is remembered. */
  empty(uri: string): boolean {
    const before = this.#files.get(uri);
    return before !== undefined && this.set({ ...before, diagnostics: [], accepted: [] }).isNews;
  }

  /** Forgets a file, and tells whether anything was found in it. */
  delete(uri: string): boolean {
    const isNews = this.empty(uri);
    if (this.#files.get(uri)?.isNear) this.#near = { ...this.#near, files: this.#near.files - 1 };
    this.#files.delete(uri);
    return isNews;
  }

  /** The files that are a URI or lie below it. */
  under(uri: string): readonly string[] {
    return this.has(uri) ? [uri] : this.uris.filter((file) => file.startsWith(`${uri}/`));
  }

  /** The files whose findings may rest on what other files hand out. */
  importersOf(uris: readonly string[]): readonly string[] {
    return importersAmong(this.#files.values(), uris.map((uri) => this.#files.get(uri)?.path ?? pathOf(URI.parse(uri)))).map(({ uri }) => uri);
  }

  #isNear(uri: string): boolean {
    return this.#places?.has(uri) ?? true;
  }

  /** @param before what of it is counted among those near already */
  #hold(uri: string, file: HeldFile, before: HeldFile | undefined): void {
    this.#files.set(uri, file);
    if (!file.isNear) return;
    const { files, findings } = this.#near;
    this.#near = { files: files + (before ? 0 : 1), findings: findings + file.diagnostics.length - (before?.diagnostics.length ?? 0) };
  }
}

const nothing: Count = { files: 0, findings: 0 };

function said(file: HeldFile | undefined): string {
  return file === undefined || file.diagnostics.length + file.accepted.length === 0 ? '' : JSON.stringify([file.diagnostics, file.accepted]);
}
