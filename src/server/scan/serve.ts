import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import type { Parse } from '../../engine/parse/parser.js';
import { checkPartMethod, checkWorkspaceMethod, clearWorkspaceMethod, workspaceStateMethod, type PartParams, type WorkspaceState } from '../../shared/workspace-messages.js';
import type { Texts } from '../../shared/messages.js';
import type { AcceptedTeller } from '../accepted.js';
import type { Busy } from '../busy.js';
import type { Documents } from '../documents.js';
import { clientSurroundings } from '../files/client-files.js';
import type { Log } from '../log.js';
import type { SettingsSource } from '../settings-source.js';
import type { Suspects } from '../suspects.js';
import type { Views } from '../views.js';
import type { WorkspaceFolders } from '../workspace-folders.js';
import type { Scanner } from './job.js';
import { defaultLimits } from './limits.js';
import { sliceScanner } from './slices.js';
import { WorkspaceScan } from './workspace-scan.js';

interface Means {
  readonly connection: Connection;
  readonly accepted: AcceptedTeller;
  readonly platform: { readonly scanner?: Scanner };
  readonly texts: () => Texts | undefined;
  readonly documents: Documents;
  readonly settings: SettingsSource;
  readonly folders: WorkspaceFolders;
  readonly views: Views;
  readonly log: Log;
  readonly busy: Busy;
  readonly suspects: Suspects;
  readonly parse: Parse;
}

/** Makes what checks the workspace, and answers requests for it. */
export function createScan({ connection, accepted: teller, platform, texts, documents, settings, folders, views, log, busy, suspects, parse }: Means): WorkspaceScan {
  const tree = (text: string, path: string) => parse(text, path).tree;
  // Folders, and files that only explain others, are fetched as well.
  const fetched = (uri: URI) => clientSurroundings(connection, uri, tree, defaultLimits.fetchedFiles * 3);
  const scan = new WorkspaceScan({
    documents,
    settings,
    folders,
    log,
    suspects,
    limits: defaultLimits,
    onDisk: inLanguage(platform.scanner, texts),
    throughEditor: sliceScanner(fetched, parse, busy),
    nearby: sliceScanner((uri) => views.surroundingsOf(uri.toString()), parse, busy),
    publish({ uri, diagnostics, accepted }) {
      void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
      teller.tell(uri, accepted);
    },
    tell: (state) => void connection.sendNotification(workspaceStateMethod, state),
  });
  connection.onRequest(checkWorkspaceMethod, (token: CancellationToken): Promise<WorkspaceState> => scan.check(undefined, token));
  connection.onRequest(checkPartMethod, (part: PartParams, token: CancellationToken): Promise<WorkspaceState> => scan.check(part, token));
  connection.onRequest(clearWorkspaceMethod, async (): Promise<null> => {
    await scan.clear();
    return null;
  });
  return scan;
}

/** A thread of its own has to be told what the server speaks. */
function inLanguage(scanner: Scanner | undefined, texts: () => Texts | undefined): Scanner | undefined {
  return scanner && ((job, tell, stop) => scanner({ ...job, texts: texts() }, tell, stop));
}
