import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Host } from '../../../rules/src/source/host.js';
import type { WeighedFinding } from '../../engine/analyse.js';
import type { Parse } from '../../engine/parse/parser.js';
import type { Busy } from '../busy.js';
import { checkDocument, type Checked } from '../checker.js';
import { documentPath, homeOf, pathOf } from '../document-path.js';
import type { Documents } from '../documents.js';
import type { EditorSettings } from '../settings.js';
import type { SettingsSource } from '../settings-source.js';
import { subjectOf } from '../subject.js';
import type { Suspects } from '../suspects.js';
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
  /** The workspace folder that it lies in. */
  readonly folder: string | undefined;
  readonly editor: EditorSettings;
  /** What looking at it under some settings comes to; `undefined` if it can't be read, or is left out. */
  check(under: EditorSettings): Checked | undefined;
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
  readonly busy: Busy;
  readonly suspects: Suspects;
}

/** Gets a file and everything around it that an analysis asks for; `undefined` if there is none, or if it is passed over. */
export async function standingFile(uri: string, { documents, views, settings, folders, parse, busy, suspects }: FileMeans): Promise<StandingFile | undefined> {
  if (suspects.reasonOf(uri) !== undefined) return undefined;
  const open = documents.get(uri);
  const path = open ? documentPath(uri, open.languageId) : pathOf(URI.parse(uri));
  const folder = folders.folderOf(path);
  const editor = await settings.of(open ? homeOf(uri) : (folders.all.find((candidate) => candidate.path === folder)?.uri ?? uri));
  const surroundings = views.surroundingsOf(homeOf(uri));
  if (!open) await surroundings.load([path]);
  const text = open?.getText() ?? views.of(uri).read(path);
  if (text === undefined) return undefined;
  const subject = (under: EditorSettings) => (open ? subjectOf(open, under, { documents, views, folderOf: (of) => folders.folderOf(of) }) : { path, folder, editor: under });
  const look = (given: string, under = editor) => {
    const outcome = busy.about(uri, () => checkDocument({ ...subject(under), text: given }, views.of(uri), parse));
    return outcome.kind === 'checked' ? outcome : undefined;
  };
  for (let round = 0; round < maxRounds; round += 1) {
    const outcome = look(text);
    if (outcome === undefined || !surroundings.lacks(outcome.wants)) break;
    await surroundings.load(outcome.wants);
    views.renew();
  }
  return {
    document: open ?? TextDocument.create(uri, '', 0, text),
    path,
    isOpen: open !== undefined,
    view: views.of(uri),
    folder,
    editor,
    check: (under) => look(text, under),
    find: (given) => look(given)?.findings,
  };
}
