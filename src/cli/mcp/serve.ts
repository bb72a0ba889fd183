import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult, ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';
import type { Answer } from '../../answers/answer.js';
import type { World } from '../world.js';
import type { Answers } from './answers.js';
import { findingsInput, findingsOutput, ruleInput, ruleOutput, rulesInput, rulesOutput, rootsAnswer } from './schemas.js';

const instructions =
  'Fallacies finds code in JavaScript and TypeScript that assumes a fallacy of distributed computing: calls without a time limit, retries without backoff, messages acknowledged too early, and the like. After writing or changing code that talks to another machine, ask list_findings about the file; explain_rule tells why a finding matters, shows code with and without the mistake, and says when the rule does not apply.';

/** How long a client may take to tell its roots, in milliseconds. */
const rootsTimeoutMs = 10_000;

const annotations: ToolAnnotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/**
 * Serves the Model Context Protocol over standard input and output until the client leaves.
 *
 * Stands in a bundle of its own, since only few runs need the protocol: what it answers with is handed in.
 */
export async function serve(answers: Answers, { stdin, stdout, cwd }: Pick<World, 'stdin' | 'stdout' | 'cwd'>, version: string): Promise<void> {
  const server = new McpServer({ name: 'fallacies', title: 'Fallacies', version }, { instructions });
  const underWay = new Set<Promise<CallToolResult>>();
  const tracked = (answer: Promise<CallToolResult>): Promise<CallToolResult> => {
    underWay.add(answer);
    void answer.catch(() => undefined).finally(() => underWay.delete(answer));
    return answer;
  };

  server.registerTool(
    'list_findings',
    {
      title: 'List findings',
      description: 'What Fallacies finds in a file or below a folder: place, rule, what will happen, what to read, and what the quick fixes would do. Reads files as they are on disk.',
      inputSchema: findingsInput,
      outputSchema: findingsOutput,
      annotations,
    },
    (question, { signal }) => tracked((async () => result(await answers.listFindings(question, await foldersOf(server, cwd), signal)))()),
  );
  server.registerTool(
    'explain_rule',
    {
      title: 'Explain a rule',
      description: 'Why a rule is there, code that it reports and code that it does not, when not to use it, and what to read.',
      inputSchema: ruleInput,
      outputSchema: ruleOutput,
      annotations,
    },
    (question) => result(answers.explainRule(question)),
  );
  server.registerTool(
    'list_rules',
    {
      title: 'List rules',
      description: 'The rules there are, a line each: all of them, those that run at a level, or those against one fallacy.',
      inputSchema: rulesInput,
      outputSchema: rulesOutput,
      annotations,
    },
    (question) => result(answers.listRules(question)),
  );

  const left = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    stdin.once('end', () => void finish(server, underWay));
    stdout.once('error', () => void server.close());
  });
  await server.connect(new StdioServerTransport(stdin, stdout));
  await left;
}

/** What was asked before the client closed its end is still answered. */
async function finish(server: McpServer, underWay: ReadonlySet<Promise<CallToolResult>>): Promise<void> {
  do {
    await Promise.allSettled(underWay);
    await setImmediate();
  } while (underWay.size > 0);
  await server.close();
}

function result({ data, text }: Answer<object>): CallToolResult {
  return { content: [{ type: 'text', text }], structuredContent: { ...data } };
}

/** The folders that may be read: the client's, where it has some to tell, else the one in which the server was started. */
async function foldersOf({ server }: McpServer, cwd: string): Promise<readonly string[]> {
  if (server.getClientCapabilities()?.roots === undefined) return [cwd];
  const { roots } = await server.request({ method: 'roots/list' }, rootsAnswer, { timeout: rootsTimeoutMs });
  return roots.flatMap(({ uri }) => folderAt(uri) ?? []);
}

/** The folder of a root; nothing if that is no folder of this machine. */
function folderAt(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
