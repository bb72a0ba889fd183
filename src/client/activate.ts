import { l10n, window, type ExtensionContext } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { StartOptions } from '../shared/messages.js';
import { AcceptedView } from './accepted/accepted-view.js';
import { BaselineWriter } from './accepted/baseline-writer.js';
import { registerCommands } from './commands.js';
import { clientOptions } from './client-options.js';
import { registerExample } from './example.js';
import { registerFileReport } from './file-report.js';
import { registerFindings, type FindingsApi } from './findings/register.js';
import { followSchemes } from './new-schemes.js';
import { Changes } from './published/changes.js';
import { Published } from './published/published.js';
import { registerRulePages } from './rule-pages.js';
import { serveFiles } from './served-files.js';
import { createStatusItem } from './status-item.js';
import { Supervisor, type ServerClient } from './supervisor.js';
import { registerTools } from './tools.js';

/** Makes the client of this kind of extension host; what it hands over at each start is asked for then. */
export type CreateClient = (context: ExtensionContext, options: LanguageClientOptions, startOptions: () => StartOptions) => ServerClient | Promise<ServerClient>;

/** What the extension gives to whoever asks for it, such as its tests: what its views show. */
export interface ExtensionApi extends FindingsApi {
  readonly accepted: Pick<AcceptedView, 'getChildren' | 'getTreeItem'>;
}

/** Wires everything up and starts the server. */
export async function activateWith(context: ExtensionContext, createClient: CreateClient): Promise<ExtensionApi> {
  const output = window.createOutputChannel('Fallacies', { log: true });
  const changes = new Changes();
  const status = createStatusItem(changes);
  const supervisor = new Supervisor(output, status);
  const published = new Published(changes);
  context.subscriptions.push(
    output,
    changes,
    status,
    published,
    supervisor,
    registerCommands(supervisor, output),
    registerExample(),
    registerRulePages(context.extensionUri),
    registerTools(status, published),
  );

  const options = { ...clientOptions(output, supervisor), middleware: { ...published.middleware, ...supervisor.middleware } };
  const server = await createClient(context, options, () => ({ texts: l10n.bundle, suspects: supervisor.suspects }));
  const { client } = server;
  status.listenTo(client);
  published.listenTo(client);
  serveFiles(client);
  const baselines = new BaselineWriter();
  const findings = registerFindings(context, client, { published, baselines, status });
  const accepted = new AcceptedView();
  context.subscriptions.push(findings, accepted, baselines, registerFileReport(client), followSchemes(client, supervisor));
  accepted.listenTo(client, baselines);
  await status.during(supervisor.watch(server));
  return { findings: findings.findings, accepted };
}
