import { URI } from 'vscode-uri';
import { componentExtensions } from '../../rules/src/source/script-blocks.js';
import { extensions } from '../engine/parse/languages.js';

/** The extension that a document without a telling name is read under. */
const extensionOf: Readonly<Record<string, string>> = {
  javascript: 'js',
  javascriptreact: 'jsx',
  typescript: 'ts',
  typescriptreact: 'tsx',
  ...Object.fromEntries(componentExtensions.map((name) => [name, name])),
};

/** The languages whose documents are looked at. */
export function isKnownLanguage(languageId: string): boolean {
  return Object.hasOwn(extensionOf, languageId);
}

/**
 * The path that stands for a document in the analysis: absolute with forward slashes, or a bare name for what was never
 * saved, and for a cell of a notebook, which nobody can import. A name that does not tell the language gets the extension
 * that does; a document in another language has its own.
 */
export function documentPath(uri: string, languageId: string): string {
  const parsed = URI.parse(uri);
  const name = parsed.path.slice(parsed.path.lastIndexOf('/') + 1);
  // Under a name of one's own, whatever kind of notebook it is.
  if (isCell(uri)) return `${name}${name.endsWith('.ipynb') ? '' : '.ipynb'}.${extensionOf[languageId] ?? 'js'}`;
  const path = parsed.scheme === 'untitled' ? name : pathOf(parsed);
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase();
  const tells = extension !== undefined && extensions.includes(extension);
  return tells || !isKnownLanguage(languageId) ? path : `${path}.${extensionOf[languageId] ?? 'js'}`;
}

/** Whether a document is a cell of a notebook. */
export function isCell(uri: string): boolean {
  return uri.startsWith('vscode-notebook-cell:');
}

/** Where the folders and configuration that count for a document are: a cell's are those of its notebook. */
export function homeOf(uri: string): string {
  if (!isCell(uri)) return uri;
  // `W0sZmlsZQ==`: the number of the cell, and behind an `s` the scheme of the notebook in Base64.
  const { fragment, authority, path } = URI.parse(uri);
  const scheme = /^[A-Za-z]\d+s([\w+/-]+)=*$/.exec(fragment)?.[1];
  return URI.from({ scheme: scheme === undefined ? 'file' : atob(scheme), authority, path }).toString();
}

/** Whether a document lies nowhere that can be looked at, so that it has no files around it. */
export function isPlaceless(uri: string): boolean {
  return uri.startsWith('untitled:') || isCell(uri);
}

/** The path of a URI as the analysis writes it. */
export function pathOf(uri: URI): string {
  return uri.scheme === 'file' ? uri.fsPath.replaceAll('\\', '/') : uri.path;
}

/** The URI of a path that lies where another document does. */
export function uriBeside(document: string, path: string): string {
  const { scheme, authority } = URI.parse(document);
  return scheme === 'file' ? URI.file(path).toString() : URI.from({ scheme, authority, path }).toString();
}
