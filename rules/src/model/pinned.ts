import { packageCdns, type PackageCdn } from '../libraries/package-cdns.js';
import type { UrlText } from './url.js';

/** A package that an address takes from a server in whatever version is the newest. */
export interface Unpinned {
  /** `chart.js`, `user/repo` */
  readonly package: string;
  /** The version that moves, as written; `undefined` where none is named. */
  readonly version: string | undefined;
}

const exactVersion = /^v?\d+\.\d+\.\d+(?:[-+][\w.+-]*)?$/;
/** What a version may be made of. Anything else is filled in later. */
const plainVersion = /^[\w.^~<>=*+ |-]+$/;
const branch = /^(?:main|master|head|trunk|dev|devel|develop|development|canary|next|nightly|latest|edge|gh-pages)$/i;
const rangeOfTags = /^v?\d+(?:\.(?:\d+|x|\*))?$/;

const allHosts = packageCdns.flatMap(({ hosts }) => hosts);

/** Whether a text names a server of packages at all: nearly none does. */
export function mentionsCdn(text: string): boolean {
  return allHosts.some((host) => text.includes(host));
}

/** The package that an address names without fixing its version; `undefined` where it does, or where the source does not say. */
export function unpinnedIn(url: UrlText): Unpinned | undefined {
  const match = /^(?:https?:)?\/\/([^/?#]+)(\/[^?#]*)/i.exec(url.known);
  if (match === null) return undefined;
  const [all, host = '', rawPath = ''] = match;
  const cdn = packageCdns.find(({ hosts }) => hosts.includes(host.toLowerCase()));
  const path = decoded(rawPath);
  if (cdn === undefined || path === undefined || cdn.fixed?.test(path)) return undefined;
  const isWhole = url.complete || all.length < url.known.length;
  return inPath(path, isWhole, cdn);
}

function inPath(path: string, isWhole: boolean, { paths }: PackageCdn): Unpinned | undefined {
  for (const { pattern, of } of paths) {
    const found = pattern.exec(path);
    if (found?.groups === undefined) continue;
    const { package: name = '', version } = found.groups;
    // What is not known yet may go on right behind it.
    if (found[0].length === path.length && !isWhole) return undefined;
    if (!/^[@\w./-]+$/.test(name)) return undefined;
    return moves(version, of) ? { package: name, version } : undefined;
  }
  return undefined;
}

function moves(version: string | undefined, of: PackageCdn['paths'][number]['of']): boolean {
  if (version === undefined) return true;
  if (!plainVersion.test(version)) return false;
  return of === 'package' ? !exactVersion.test(version) : branch.test(version) || (of === 'release' && rangeOfTags.test(version));
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
