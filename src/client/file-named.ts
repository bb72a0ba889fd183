import { FileType, l10n, Uri, workspace, type TextDocument } from 'vscode';
import { QuestionError } from '../answers/answer.js';
import { isLookedAt } from './client-options.js';

/**
 * The file that somebody named: one that is open, or one of the workspace, by its absolute path or by a relative one,
 * which may begin with the name of its workspace folder.
 *
 * @throws QuestionError if it lies elsewhere, or is missing
 */
export async function fileNamed(given: string): Promise<Uri> {
  // Comparisons show a file under its own path as well, as it was.
  const open = workspace.textDocuments.find((document) => isLookedAt(document) && namesOf(document).includes(given));
  if (open !== undefined) return open.uri;
  const candidates = isAbsolute(given) ? absolute(given) : relative(given);
  if (candidates.length === 0) throw new QuestionError(l10n.t('`{0}` lies outside of the workspace. Name a file of the workspace, or one that is open.', given));
  for (const uri of candidates) if (await isFile(uri)) return uri;
  throw new QuestionError(l10n.t('There is no file `{0}` in the workspace. Name it by its absolute path, or from the workspace folder on.', given));
}

function namesOf({ uri }: TextDocument): readonly string[] {
  return [uri.fsPath, uri.toString(), workspace.asRelativePath(uri)];
}

function isAbsolute(path: string): boolean {
  return /^(?:[\\/]|[A-Za-z]:)/.test(path);
}

/** Under the scheme of its folder, which need not be a disk. */
function absolute(given: string): Uri[] {
  const { path } = Uri.joinPath(Uri.file(given));
  return folders().flatMap(({ uri }) => (isBelow(uri, path) ? [uri.with({ path })] : []));
}

function relative(given: string): Uri[] {
  return folders().flatMap(({ uri, name }) => {
    const paths = given.startsWith(`${name}/`) ? [given, given.slice(name.length + 1)] : [given];
    return paths.map((path) => Uri.joinPath(uri, path)).filter(({ path }) => isBelow(uri, path));
  });
}

const folders = () => workspace.workspaceFolders ?? [];

function isBelow(folder: Uri, path: string): boolean {
  return path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    return false;
  }
}
