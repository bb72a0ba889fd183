import * as l10n from '@vscode/l10n';
import {
  FileChangeType,
  TextDocumentSyncKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type FileEvent,
  type Hover,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import type { Parse } from '../engine/parse/parser.js';
import { treeAt } from '../engine/parts.js';
import { fileReportMethod, type PlaceParams, type StartOptions } from '../shared/messages.js';
import { aliveMethod } from '../shared/supervision.js';
import { AcceptedTeller } from './accepted.js';
import { baselineAt } from './baseline.js';
import { Busy } from './busy.js';
import { Checks } from './checks.js';
import { Documents } from './documents.js';
import { documentPath, homeOf, isKnownLanguage, isPlaceless } from './document-path.js';
import { factsOf } from './file-report.js';
import type { Surroundings } from './files/surroundings.js';
import { createLog } from './log.js';
import { serveMending } from './mend/serve.js';
import { codeActionsAt } from './present/code-actions.js';
import { fileReport } from './present/file-report.js';
import { hoverAt } from './present/hover.js';
import { mayConcern } from './scan/concern.js';
import type { Scanner } from './scan/job.js';
import { createScan } from './scan/serve.js';
import { SettingsSource } from './settings-source.js';
import { Suspects } from './suspects.js';
import { familyFor, manifestsAbove } from './suppress/family.js';
import { subjectOf } from './subject.js';
import { Views } from './views.js';
import { isBaseline, mayHaveBeenFolder, mayMatter, register } from './watched-files.js';
import { WorkspaceFolders } from './workspace-folders.js';

/** What the place where the server runs brings along. */
export interface Platform {
  /** Readies the parser; called once, with what the client handed over at the start. */
  loadParser(startOptions: unknown): Parse;
  /** The files around documents under a scheme and an authority. */
  surroundings(uri: URI, parse: Parse, connection: Connection): Surroundings;
  /** Looks at files on disk without keeping the server from answering; missing where there is no disk. */
  readonly scanner?: Scanner;
  readonly version: string;
  /** Does what takes time and can wait; called when typing rests. */
  tidy?(): void;
  /** Whether a debugger may stop the server at any time; left out where none can. */
  isInspected?(): boolean;
}

/** Serves one editor over a connection, which has to be listened on afterwards. */
export function createServer(connection: Connection, platform: Platform): void {
  const log = createLog(connection);
  const documents = new Documents();
  /** Baselines that are open: what was not saved counts. */
  const baselines = new Documents();
  const allOpen = () => [...documents.all(), ...baselines.all()];
  const settings = new SettingsSource(connection, (problem) => log('warn', problem));
  const folders = new WorkspaceFolders();
  let parse: Parse = () => {
    throw new Error('Asked before the start.');
  };
  const busy = new Busy(connection, () => platform.isInspected?.() ?? false);
  const suspects = new Suspects();
  const views = new Views((uri) => platform.surroundings(uri, parse, connection), allOpen, busy.step);
  const accepted = new AcceptedTeller(connection);
  const checks = new Checks({
    connection,
    accepted,
    documents,
    views,
    settings,
    log,
    parse: (text, path) => parse(text, path),
    busy,
    suspects,
    tidy: () => platform.tidy?.(),
    folderOf: (path) => folders.folderOf(path),
  });
  let start: InitializeParams | undefined;
  const texts = () => startOptions(start).texts;
  const scan = createScan({ connection, accepted, platform, texts, documents, settings, folders, views, log, busy, suspects, parse: (text, path) => parse(text, path) });

  const withVersions = () => start?.capabilities.workspace?.workspaceEdit?.documentChanges ?? false;
  const canConfirm = () => start?.capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;

  connection.onInitialize((params): InitializeResult => {
    start = params;
    l10n.config({ contents: texts() ?? {} });
    parse = platform.loadParser(params.initializationOptions);
    suspects.begin(startOptions(params).suspects ?? []);
    folders.begin((params.workspaceFolders ?? []).map(({ uri }) => uri));
    settings.begin(params.capabilities.workspace?.configuration ?? false);
    return {
      serverInfo: { name: 'fallacies', version: platform.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        hoverProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    const capabilities = start?.capabilities ?? {};
    register(connection, capabilities, folders.all);
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        folders.change(added.map(({ uri }) => uri), removed.map(({ uri }) => uri));
        checks.all();
        scan.foldersChanged();
      });
    }
    log('info', `Fallacies ${platform.version} is ready.`);
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (isBaseline(uri) && views.isAhead(baselines.open(uri, languageId, version, text))) checks.othersChanged();
    if (!isKnownLanguage(languageId)) return;
    checks.opened(documents.open(uri, languageId, version, text));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    checks.typed(uri, documents.change(uri, version, contentChanges));
    if (baselines.change(uri, version, contentChanges).length > 0) checks.othersChanged();
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    checks.saved(uri);
    scan.saved(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (baselines.get(uri)) {
      baselines.close(uri);
      checks.filesChanged();
    }
    const document = documents.get(uri);
    if (document === undefined) return;
    documents.close(uri);
    checks.closed(document);
    scan.closed(uri);
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.changed(pushed);
    checks.all();
    scan.everythingChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) suspects.edited(uri);
    const isFolderGone = ({ uri, type }: FileEvent) => type === FileChangeType.Deleted && mayConcern(uri, folders) && mayHaveBeenFolder(uri, views.of(uri));
    if (changes.some((change) => mayMatter(change.uri) || isFolderGone(change))) checks.filesChanged();
    scan.filesChanged(changes);
  });

  connection.onHover(({ textDocument: { uri }, position }: HoverParams): Hover | null => {
    const document = documents.get(uri);
    return document ? hoverAt(document, checks.stateOf(uri)?.findings ?? [], position) : null;
  });
  connection.onCodeAction(async ({ textDocument: { uri }, range, context }: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> => {
    if (context.only?.every((kind) => kind !== '' && kind !== 'quickfix' && !kind.startsWith('quickfix.'))) return [];
    await checks.catchUp(uri);
    const document = documents.get(uri);
    const state = checks.stateOf(uri);
    if (token.isCancellationRequested || document === undefined || state === undefined || suspects.reasonOf(uri) !== undefined) return [];
    const path = documentPath(uri, document.languageId);
    await views.surroundingsOf(uri).load(manifestsAbove(path));
    const family = familyFor(path, views.of(uri));
    const treeAround = (offset: number) => treeAt(document.getText(), offset, path, parse);
    const elsewhere = canConfirm() ? (rule: string) => scan.filesWith(rule).some((file) => file !== uri) : undefined;
    const { baseline } = await settings.of(uri);
    const canAccept = baseline !== 'ignore' && !isPlaceless(uri) && baselineAt(path, folders.folderOf(path), views.of(uri)) !== undefined;
    if (token.isCancellationRequested) return [];
    return busy.about(uri, () => codeActionsAt({ document, range, state, context, withVersions: withVersions(), treeAround, family, elsewhere, canAccept }));
  });

  connection.onRequest(fileReportMethod, async ({ uri }: PlaceParams): Promise<readonly string[] | null> => {
    const document = documents.get(uri);
    if (document === undefined) return null;
    const editor = await settings.of(homeOf(uri));
    const subject = () => subjectOf(document, editor, { documents, views, folderOf: (path) => folders.folderOf(path) });
    return [`Fallacies: ${platform.version}`, ...fileReport(await factsOf(uri, subject, views, parse))];
  });

  serveMending({ connection, documents, views, settings, folders, busy, suspects, parse: (text, path) => parse(text, path), withVersions, filesWith: (rule) => scan.filesWith(rule) });

  connection.onRequest(aliveMethod, () => null);

  connection.onShutdown(() => {
    checks.dispose();
    scan.dispose();
  });
}

/** What the client handed over; nothing, where another editor starts the server. */
function startOptions(start: InitializeParams | undefined): StartOptions {
  return (start?.initializationOptions ?? {}) as StartOptions;
}
