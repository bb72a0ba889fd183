/** The folder of a path, or `undefined` for a bare name and for a root. Paths use forward slashes, as everywhere behind a host. */
export function folderOf(path: string): string | undefined {
  const at = path.lastIndexOf('/');
  return at > 0 ? path.slice(0, at) : undefined;
}

/** The path that a relative specifier names, seen from a folder. */
export function join(folder: string, relative: string): string {
  const parts = folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
