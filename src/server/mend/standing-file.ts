import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Host } from '../../../rules/src/source/host.js';
import type { WeighedFinding } from '../../engine/analyse.js';
import type { Parse } from '../../engine/parse/parser.js';
import { checkDocument } from '../checker.js';
import { documentPath, homeOf, pathOf } from '../document-path.js';
import type { Documents } from '../documents.js';
import type { SettingsSource } from '../settings-source.js';
import { subjectOf } from '../subject.js';
import type { Views } from '../views.js';
import type { WorkspaceFolders } from '../workspace-folders.js';

/** How often a file is looked at again because more files came in. */
const maxRounds = 100;

/** A file as it stands: as it is in the editor if it is open there, else as it was saved. */
export interface StandingFile {
  readonly document: TextDocument;
  readonly path: string;
  /** Whether it is open, so that edits are for its version. */
  readonly isOpen: boolean;
  readonly view: Host;
  /** What is found in a text that takes the file's place; `undefined` if it can't be read. */
  find(text: string): readonly WeighedFinding[] | undefined;
}

/** What it takes to look at a file. */
export interface FileMeans {
  readonly documents: Documents;
  readonly views: Views;
  readonly settings: SettingsSource;
  readonly folders: WorkspaceFolders;
  readonly parse: Parse;
}

/** Gets a file and everything around it that an analysis asks for; `undefined` if there is none. */
export async function standingFile(uri: string, { documents, views, settings, folders, parse }: FileMeans): Promise<StandingFile | undefined> {
  const open = documents.get(uri);
  const path = open ? documentPath(uri, open.languageId) : pathOf(URI.parse(uri));
  const folder = folders.folderOf(path);
  const editor = await settings.of(open ? homeOf(uri) : (folders.all.find((candidate) => candidate.path === folder)?.uri ?? uri));
  const surroundings = views.surroundingsOf(homeOf(uri));
  if (!open) await surroundings.load([path]);
  const text = open?.getText() ?? views.of(uri).read(path);
  if (text === undefined) return undefined;
  const subject = () => (open ? subjectOf(open, editor, { documents, views, folderOf: (of) => folders.folderOf(of) }) : { path, folder, editor });
  const look = (given: string) => checkDocument({ ...subject(), text: given }, views.of(uri), parse);
  for (let round = 0; round < maxRounds; round += 1) {
    const outcome = look(text);
    if (outcome.kind !== 'checked' || !surroundings.lacks(outcome.wants)) break;
    await surroundings.load(outcome.wants);
    views.renew();
  }
  return {
    document: open ?? TextDocument.create(uri, '', 0, text),
    path,
    isOpen: open !== undefined,
    view: views.of(uri),
    find(given) {
      const outcome = look(given);
      return outcome.kind === 'checked' ? outcome.findings : undefined;
    },
  };
}
