import { extensions } from '../parse/languages.js';
import type { Reason } from './note.js';

const sourceFile = new RegExp(`\\.(?:${extensions.join('|')})$`);
/** Holds no sources under any name, so it is not even worth a note. */
const versionControl = new Set(['.git', '.hg', '.svn']);
const skippedFolders = new Set([
  ...['node_modules', 'bower_components', '.yarn', 'vendor', 'third_party'],
  ...['dist', 'build', 'out', 'coverage', '.next', '.nuxt', '.svelte-kit', '.output', 'generated', '__generated__'],
]);
/** Also those that a bundler named after their content: `index.d2725fc2.js`. */
const minifiedFile = /[.-](?:min|bundle)\.[cm]?js$|\.(?=[a-f]*\d)[\da-f]{8,}\.[cm]?js$/;
const declarationFile = /\.d\.(?:[\w-]+\.)?[cm]?ts$/;

/** Whether the name, or the path, of a file says that it is JavaScript or TypeScript. */
export function isSource(name: string): boolean {
  return sourceFile.test(name);
}

/** Whether a file of that name declares types only: nothing runs in it. */
export function isDeclaration(name: string): boolean {
  return declarationFile.test(name);
}

/** Whether a folder of that name belongs to version control. */
export function isVersionControl(name: string): boolean {
  return versionControl.has(name);
}

/** Why a folder of that name is not entered, if it is not. */
export function folderLeftOut(name: string): Reason | undefined {
  return skippedFolders.has(name) ? 'folder' : undefined;
}

/** Why a source of that name is not looked at, if it is not. */
export function fileLeftOut(name: string): Reason | undefined {
  return minifiedFile.test(name) ? 'minified' : undefined;
}
