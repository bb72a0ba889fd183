import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { candidates } from '../source/candidates.js';
import type { Host } from '../source/host.js';

/** What a host over the file system needs beside it. */
export interface NodeHostOptions {
  /** How other files are parsed. */
  readonly parse: Host['parse'];
  /** Larger files are not read. */
  readonly maxBytes?: number;
}

/** How much text is kept; beyond that the oldest goes. */
const maxRemembered = 32_000_000;

/**
 * A host over the files on disk, as they are when they are first asked for: what lives longer than one run makes a new
 * host for the next.
 */
export function createNodeHost({ parse, maxBytes = 300_000 }: NodeHostOptions): Host {
  const texts = new Map<string, string | undefined>();
  const listings = new Map<string, ReadonlySet<string> | undefined>();
  let remembered = 0;

  const read = (path: string): string | undefined => {
    if (texts.has(path)) return texts.get(path);
    const text = readText(path, maxBytes);
    texts.set(path, text);
    remembered += text?.length ?? 0;
    for (const [oldest, { length } = ''] of texts) {
      if (remembered <= maxRemembered) break;
      texts.delete(oldest);
      remembered -= length;
    }
    return text;
  };

  const namesIn = (folder: string): ReadonlySet<string> | undefined => {
    if (!listings.has(folder)) listings.set(folder, listNames(folder));
    return listings.get(folder);
  };

  const isFile = (path: string) => namesIn(posix.dirname(path))?.has(posix.basename(path)) ?? false;

  return {
    read,
    parse,
    list: (directory) => {
      const names = namesIn(directory);
      return names && [...names];
    },
    resolve: (specifier, from) => candidates(specifier, from).find(isFile),
  };
}

/** The text of a file that is UTF-8, without its byte order mark. */
function readText(path: string, maxBytes: number): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const status = fstatSync(file);
    if (!status.isFile() || status.size > maxBytes) return undefined;
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function listNames(folder: string): ReadonlySet<string> | undefined {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return new Set(entries.map((entry) => {
      const path = posix.join(folder, entry.name);
      const isFolder = entry.isSymbolicLink() ? leadsToFolder(path) : entry.isDirectory();
      return isFolder ? `${entry.name}/` : entry.name;
    }));
  } catch {
    return undefined;
  }
}

/** A link may lead nowhere, in a circle, or where nobody may look. */
function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}
