const importText = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"\n]+)['"]/g;

/** The specifiers that a text imports or exports from, without a parse; more than there are where comments or texts look like imports. */
export function* importedBy(text: string): Iterable<string> {
  for (const [, specifier] of text.matchAll(importText)) if (specifier !== undefined) yield specifier;
}
