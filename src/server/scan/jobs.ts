import { URI } from 'vscode-uri';
import { pathOf } from '../document-path.js';
import { isOnDisk } from './concern.js';
import type { ScanFolder, ScanJob, Scanner } from './job.js';
import type { ScanLimits } from './limits.js';
import { Places } from './places.js';

/** How files are looked at. */
export interface Ways {
  readonly limits: ScanLimits;
  /** For files on disk; missing where there is none. */
  readonly onDisk?: Scanner | undefined;
  /** For files that only the editor can read. */
  readonly throughEditor: Scanner;
  /** For a few files that changed, wherever they are. */
  readonly nearby: Scanner;
}

/** A job, and who does it. */
export interface GivenJob extends Omit<ScanJob, 'passOver' | 'texts'> {
  readonly scanner: Scanner;
}

/**
 * The jobs that looking at some places comes to, on disk first. The folders are walked from their roots, so that what
 * they leave out is left out.
 *
 * @param isNear whether those on disk are few, and known to do no harm
 */
export function jobsFor(places: Places, folders: readonly ScanFolder[], { onDisk, throughEditor, nearby, limits }: Ways, isNear = false): GivenJob[] {
  const isRead = (uri: string) => onDisk !== undefined && isOnDisk(uri);
  const groups = [
    { scanner: isNear ? nearby : (onDisk ?? throughEditor), maxFiles: limits.files, takes: isRead },
    { scanner: throughEditor, maxFiles: limits.fetchedFiles, takes: (uri: string) => !isRead(uri) },
  ];
  return groups.flatMap(({ scanner, maxFiles, takes }) => {
    const uris = places.uris.filter(takes);
    const some = new Places(uris);
    const concerned = folders.filter(({ uri }) => takes(uri) && some.meets(uri));
    return concerned.length === 0 ? [] : [{ scanner, maxFiles, folders: concerned, only: uris.map((uri) => pathOf(URI.parse(uri)).replace(/\/+$/, '')) }];
  });
}
