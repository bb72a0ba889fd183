import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { fallacies } from '../command.js';

const program = fileURLToPath(new URL('../../../dist/fallacies.mjs', import.meta.url));
const post = "import axios from 'axios';\nexport const join = () => axios.post('https://users.example/all', {});\n";

/** What a tool answered. */
interface Told {
  readonly isError: boolean;
  readonly text: string;
  readonly data: unknown;
}

describe('fallacies mcp, as the SDK\'s own client sees the built command', function () {
  this.timeout(30_000);
  const folder = temporaryFolder();
  const open: Client[] = [];
  let client: Client;

  const connect = async (cwd: string, roots?: readonly string[]): Promise<Client> => {
    const made = new Client({ name: 'test', version: '1.0.0' }, { capabilities: roots === undefined ? {} : { roots: {} } });
    if (roots !== undefined) made.setRequestHandler(ListRootsRequestSchema, () => ({ roots: roots.map((root) => ({ uri: root.includes('://') ? root : pathToFileURL(root).href })) }));
    open.push(made);
    await made.connect(new StdioClientTransport({ command: process.execPath, args: [program, 'mcp'], cwd, stderr: 'ignore' }));
    return made;
  };
  const ask = async (name: string, question: Record<string, unknown>, asked = client): Promise<Told> => {
    const { isError, content, structuredContent } = await asked.callTool({ name, arguments: question });
    const [first] = content as readonly { readonly type: string; readonly text: string }[];
    return { isError: isError === true, text: first?.text ?? '', data: structuredContent };
  };

  before(async () => {
    folder.write({
      'shop/package.json': '{}',
      'shop/users.ts': post,
      'shop/post.ts': post,
      'other/package.json': '{}',
      'other/users.ts': post,
      'wrong/fallacies.config.json': '{ "levle": "strict" }',
      'wrong/users.ts': post,
    });
    client = await connect(join(folder.path, 'shop'));
  });
  after(async () => {
    await Promise.all(open.map((made) => made.close()));
  });

  it('says who it is and when to ask', () => {
    assert.equal(client.getServerVersion()?.name, 'fallacies');
    assert.match(client.getInstructions() ?? '', /list_findings/);
  });

  it('offers three tools that change nothing and reach nobody', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name }) => name), ['list_findings', 'explain_rule', 'list_rules']);
    for (const { annotations, outputSchema, description } of tools) {
      assert.deepEqual([annotations?.readOnlyHint, annotations?.openWorldHint], [true, false]);
      assert.ok(outputSchema !== undefined && description !== undefined);
    }
  });

  it('list_findings answers in words and as data', async () => {
    const { isError, text, data } = await ask('list_findings', { path: 'users.ts' });
    assert.equal(isError, false);
    assert.match(text, /^1 finding, 1 file checked\.\n\nusers\.ts\n {2}2:27 error require-timeout: `axios\.post` waits for ever/);
    const { findings, total } = data as { findings: readonly { rule: string; line: number }[]; total: number };
    assert.deepEqual([total, findings[0]?.rule, findings[0]?.line], [1, 'require-timeout', 2]);
  });

  it('list_findings looks at everything where no path is named, and sees what has changed since', async () => {
    assert.match((await ask('list_findings', {})).text, /^2 findings, 2 files checked\./);
    folder.write({ 'shop/post.ts': post.replace('{}', '{}, { timeout: 1_000 }') });
    assert.match((await ask('list_findings', {})).text, /^1 finding, 2 files checked\./);
  });

  it('list_findings tells how many more there are', async () => {
    folder.write({ 'shop/post.ts': post });
    assert.match((await ask('list_findings', { limit: 1 })).text, /1 more finding not listed/);
  });

  it('explain_rule tells why, with code and readings', async () => {
    const { isError, text, data } = await ask('explain_rule', { rule: 'require-jitter' });
    assert.equal(isError, false);
    assert.match(text, /^# require-jitter\n/);
    assert.deepEqual(Object.keys(data as object).filter((key) => ['bad', 'good', 'whenNotToUse', 'readings'].includes(key)), ['bad', 'good', 'whenNotToUse', 'readings']);
  });

  it('list_rules narrows to a level and a fallacy', async () => {
    const { data } = await ask('list_rules', { level: 'recommended', fallacy: 'network-is-secure' });
    const { rules } = data as { rules: readonly { rule: string }[] };
    assert.ok(rules.some(({ rule }) => rule === 'no-weak-tls'));
  });

  it('what is asked wrongly is refused with the way out, and the server lives on', async () => {
    const refusals = [
      await ask('list_findings', { path: '../other/users.ts' }),
      await ask('list_findings', { path: 'nowhere.ts' }),
      await ask('list_findings', { path: 'users\0.ts' }),
      await ask('list_findings', { file: 'users.ts' }),
      await ask('list_findings', { level: 'hard' }),
      await ask('list_findings', { limit: 0 }),
      await ask('explain_rule', { rule: 'timeout' }),
      await ask('explain_rule', {}),
      await ask('list_rules', { fallacy: 'secure' }),
      await ask('no_such_tool', {}),
    ];
    assert.deepEqual(refusals.map(({ isError }) => isError), refusals.map(() => true));
    const ways = [/Name a path below `.*shop`/, /Relative paths start from/, /There is no file or folder/, /There are: path, level, rules, limit/, /"recommended"\|"strict"\|"all"/, />=1 at limit/, /`require-timeout`/, /at rule/, /`network-is-secure`/, /no_such_tool/];
    assert.deepEqual(ways.filter((way, index) => !way.test(refusals[index]?.text ?? '')), []);
    assert.equal((await ask('list_findings', { path: 'users.ts' })).isError, false);
  });

  it('a configuration that is broken is named', async () => {
    const other = await connect(join(folder.path, 'wrong'));
    const { isError, text } = await ask('list_findings', {}, other);
    assert.equal(isError, true);
    assert.match(text, /fallacies\.config\.json.*levle/);
  });

  it('the client\'s roots take the place of the folder it was started in', async () => {
    const rooted = await connect(join(folder.path, 'shop'), [join(folder.path, 'other')]);
    assert.equal((await ask('list_findings', { path: 'users.ts' }, rooted)).isError, false);
    assert.match((await ask('list_findings', { path: join(folder.path, 'shop/users.ts') }, rooted)).text, /lies outside of what may be read/);
  });

  it('roots that are no folders of this machine are passed over', async () => {
    const rooted = await connect(join(folder.path, 'shop'), ['file://machine/share', 'file:///%2', 'vscode-vfs://github/acme/shop', join(folder.path, 'other')]);
    assert.match((await ask('list_findings', {}, rooted)).text, /^1 finding, 1 file checked\./);
    const foreign = await connect(join(folder.path, 'shop'), ['vscode-vfs://github/acme/shop']);
    assert.match((await ask('list_findings', {}, foreign)).text, /There is no folder to look at/);
  });

  it('a client without roots is not given the folder it was started in', async () => {
    const rootless = await connect(join(folder.path, 'shop'), []);
    assert.match((await ask('list_findings', {}, rootless)).text, /There is no folder to look at/);
  });

  it('questions at the same time are all answered', async () => {
    const told = await Promise.all(['users.ts', 'post.ts', 'users.ts', 'post.ts'].map((path) => ask('list_findings', { path })));
    assert.deepEqual(told.map(({ text }) => /\n(\w+\.ts)\n/.exec(text)?.[1]), ['users.ts', 'post.ts', 'users.ts', 'post.ts']);
  });

  it('nothing is written', async () => {
    const state = (): string[] => readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).sort().map((path) => `${path} ${statSync(join(folder.path, path)).mtimeMs}`);
    const before = state();
    await ask('list_findings', { level: 'all' });
    await ask('list_rules', {});
    assert.deepEqual(state(), before);
  });

  it('ends when the client leaves, with an answer to what was asked before', () => {
    const lines = [
      { jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1.0.0' } } },
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'list_findings', arguments: { path: 'users.ts' } } },
    ];
    const { status, stdout, stderr } = fallacies(join(folder.path, 'shop'), ['mcp'], `not JSON\n${lines.map((line) => `${JSON.stringify(line)}\n`).join('')}`);
    const answers = stdout.trim().split('\n').map((line) => JSON.parse(line) as { id: number; result: { structuredContent?: { total: number } } });
    assert.deepEqual([status, stderr, answers.map(({ id }) => id), answers[1]?.result.structuredContent?.total], [0, '', [1, 2], 1]);
  });
});

describe('fallacies mcp, as a command', () => {
  const folder = temporaryFolder();
  before(() => folder.write({ 'mcp/users.ts': post, 'src/users.ts': post, 'package.json': '{}' }));

  it('is named by --help, and has a help of its own', () => {
    assert.match(fallacies(folder.path, ['--help']).stdout, /^ {2}mcp {2,}\S/m);
    const { status, stdout } = fallacies(folder.path, ['mcp', '--help']);
    assert.deepEqual([status, stdout.includes('Model Context Protocol')], [0, true]);
  });

  it('takes no options, and says how a folder of that name is looked through', () => {
    const { status, stderr } = fallacies(folder.path, ['--level', 'strict', 'mcp']);
    assert.deepEqual([status, stderr], [2, 'fallacies: mcp takes no --level: its tools do. To look through a folder of that name, write `./mcp`.\n']);
  });

  it('leaves folders of that name to those who write them as a path, or not first', () => {
    assert.match(fallacies(folder.path, ['./mcp']).stdout, /mcp[\\/]users\.ts/);
    assert.match(fallacies(folder.path, ['src', 'mcp']).stdout, /mcp[\\/]users\.ts/);
  });

  it('leaves a folder called help alone', () => {
    folder.write({ 'help/users.ts': post });
    assert.match(fallacies(folder.path, ['help']).stdout, /help[\\/]users\.ts/);
  });

  it('stands apart: the command itself does not hold the protocol', () => {
    const bundle = readFileSync(program, 'utf8');
    assert.ok(!bundle.includes('notifications/initialized'));
    assert.match(bundle, /import\("\.\/mcp\.mjs"\)/);
  });
});
