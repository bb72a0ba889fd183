import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueRules } from '../../../rules/src/catalogue/rules.js';
import { QuestionError } from '../../../src/answers/answer.js';
import { listFindings, type FindingsQuestion, type ListedFindings } from '../../../src/cli/mcp/list-findings.js';
import { createRoots } from '../../../src/cli/mcp/roots.js';
import { ConfigError } from '../../../rules/src/plugin/read-config.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const post = "import axios from 'axios';\nexport const join = () => axios.post('https://users.example/all', {});\n";
const read = "import axios from 'axios';\nconst users = axios.create({ timeout: 1_000 });\nexport const all = () => users.get('https://users.example/all');\n";
/** A call that has a finding because of what its neighbour does. */
const viaNeighbour = "import { load } from '../outside/load.js';\nexport const all = () => load('https://users.example', { method: 'POST' });\n";
const neighbour = 'export const load = (url, { timeout, ...rest }) => fetch(url, { ...rest, signal: AbortSignal.timeout(timeout) });\n';

describe('the answer about findings', () => {
  const folder = temporaryFolder();
  const root = () => join(folder.path, 'root');
  before(() => {
    folder.write({
      'root/package.json': '{}',
      'root/src/post.ts': post,
      'root/src/two.ts': `${post}export const leave = () => axios.delete('https://users.example/me');\n`,
      'root/src/read.ts': read,
      'root/src/notes.md': '# Notes\n',
      'root/src/broken.ts': 'export const = fetch(1\n',
      'root/quiet/fallacies.config.json': '{ "rules": { "require-timeout": "off" } }',
      'root/quiet/post.ts': post,
      'root/wrong/fallacies.config.json': '{ "levle": "strict" }',
      'root/wrong/post.ts': post,
      'root/empty/readme.md': '',
      'root/near/inside.ts': viaNeighbour.replace('outside', 'inside'),
      'root/near/outside.ts': viaNeighbour.replace('../outside', '../../outside'),
      'root/inside/load.ts': neighbour,
      'root/large/large.ts': `${post}${'// and so on\n'.repeat(30_000)}`,
      'root/dist/built.js': post,
      'outside/post.ts': post,
      'outside/load.ts': neighbour,
    });
    symlinkSync(join(folder.path, 'outside'), join(root(), 'out'));
    symlinkSync(join(folder.path, 'outside/post.ts'), join(root(), 'empty/linked.ts'));
  });

  const ask = async (question: Partial<FindingsQuestion>, folders = [root()]): Promise<ListedFindings> => (await listFindings({ limit: 30, ...question }, createRoots(folders))).data;
  const refusal = async (question: Partial<FindingsQuestion>): Promise<string> => {
    try {
      await ask(question);
    } catch (error) {
      if (error instanceof QuestionError) return error.message.replaceAll(root(), 'ROOT');
      throw error;
    }
    return 'answered';
  };

  it('can be broken off while it walks through folders that hold no code', async () => {
    folder.write(Object.fromEntries(Array.from({ length: 1_500 }, (_folder, nth) => [`root/bare/${nth}/notes.md`, ''])));
    const now = performance.now.bind(performance);
    const abort = new AbortController();
    setImmediate(() => abort.abort(new Error('Enough.')));
    // Each look at the clock is a second later than the one before.
    let seconds = 0;
    performance.now = () => (seconds += 1_000);
    try {
      await assert.rejects(listFindings({ path: 'bare', limit: 1 }, createRoots([root()]), abort.signal), { message: 'Enough.' });
      assert.ok(seconds < 100_000, `${seconds}`);
    } finally {
      performance.now = now;
    }
  });

  it('lists no more of what could not be looked at than of findings, and counts the rest', async () => {
    folder.write(Object.fromEntries(Array.from({ length: 5 }, (_file, nth) => [`root/many/${nth}.ts`, 'fetch(= 1\n'])));
    const { problems, moreProblems, filesChecked } = await ask({ path: 'many', limit: 2 });
    assert.deepEqual([problems.map(({ file }) => file), moreProblems, filesChecked], [['many/0.ts', 'many/1.ts'], 3, 5]);
    assert.match((await listFindings({ path: 'many', limit: 2 }, createRoots([root()]))).text, /^Nothing found, 5 files checked\.\n\nmany\/0\.ts: .*\n\nmany\/1\.ts: .*\n\n3 more problems not listed/);
  });

  it('tells place, rule, message, and what its suggestions would do', async () => {
    const { findings, filesChecked, problems } = await ask({ path: 'src/post.ts' });
    assert.deepEqual([filesChecked, problems], [1, []]);
    const [{ consequence, reading, ...rest } = assert.fail()] = findings;
    assert.match(`${consequence} ${reading}`, /keeps the call waiting.* https:/);
    assert.deepEqual(rest, {
      file: 'src/post.ts',
      line: 2,
      column: 27,
      endLine: 2,
      endColumn: 37,
      severity: 'error',
      rule: 'require-timeout',
      message: '`axios.post` waits for ever if the peer falls silent.',
      suggestions: ['Give up after 10 s: `timeout: 10_000`.', 'Give up after 10 s: `signal: AbortSignal.timeout(10_000)`.'],
    });
  });

  it('takes an absolute path', async () => {
    assert.equal((await ask({ path: join(root(), 'src/post.ts') })).total, 1);
  });

  it('lists up to a limit, and tells how many more there are', async () => {
    const { data, text } = await listFindings({ path: 'src/two.ts', limit: 1 }, createRoots([root()]));
    assert.deepEqual([data.findings.length, data.total, data.more], [1, 2, 1]);
    assert.match(text, /^2 findings, 1 file checked\.\n\n1 more finding not listed: ask with a higher `limit`/);
  });

  it('is about a level where one is named', async () => {
    assert.deepEqual([(await ask({ path: 'src/read.ts' })).findings.map(({ severity }) => severity), (await ask({ path: 'src/read.ts', level: 'strict' })).findings.map(({ severity }) => severity)], [['warning'], ['error']]);
  });

  it('is about single rules where some are named, whatever their level', async () => {
    folder.write({ 'root/query/orders.ts': catalogueRules['no-unbounded-query'].bad[0]?.code ?? '' });
    const rulesOf = async (question: Partial<FindingsQuestion>) => [...new Set((await ask({ path: 'query', ...question })).findings.map(({ rule }) => rule))];
    assert.ok(!(await rulesOf({})).includes('no-unbounded-query'));
    assert.deepEqual(await rulesOf({ rules: ['fallacies/no-unbounded-query'] }), ['no-unbounded-query']);
  });

  it('leaves a rule off that the configuration switches off', async () => {
    assert.deepEqual([(await ask({ path: 'quiet' })).total, (await ask({ path: 'quiet', rules: ['require-timeout'] })).total], [0, 0]);
  });

  it('tells of a file that does not parse', async () => {
    const { problems, filesChecked } = await ask({ path: 'src/broken.ts' });
    assert.deepEqual([filesChecked, problems.length, problems[0]?.file], [1, 1, 'src/broken.ts']);
    assert.match(problems[0]?.message ?? '', /^Does not parse: /);
  });

  it('refuses a configuration that is broken', async () => {
    await assert.rejects(ask({ path: 'wrong' }), (error) => error instanceof ConfigError && error.message.includes('levle'));
  });

  it('refuses a rule that there is not, with close ones', async () => {
    assert.match(await refusal({ rules: ['require-timeot'] }), /^There is no rule `require-timeot`\. Close to it: `require-timeout`/);
  });

  it('refuses a path that is not there, and says where paths start', async () => {
    assert.equal(await refusal({ path: 'src/nowhere.ts' }), 'There is no file or folder `src/nowhere.ts`. Relative paths start from `ROOT`.');
  });

  it('refuses what holds no code, and says what would', async () => {
    assert.match(await refusal({ path: 'src/notes.md' }), /^No file was checked under `src\/notes\.md`\. src\/notes\.md: Only JavaScript and TypeScript are read: /);
  });

  it('refuses what is too large without naming an option of the command line', async () => {
    assert.equal(await refusal({ path: 'large/large.ts' }), 'No file was checked under `large/large.ts`. large/large.ts: Larger than 300000 bytes: such files are not read.');
  });

  it('tells what was left out of a folder where nothing remains', async () => {
    folder.write({ 'root/only/node_modules/a.js': post });
    assert.match(await refusal({ path: 'only' }), /left out: a folder of installed, built or vendored code \(1\)\. What is named itself/);
  });

  it('ends when nobody wants the answer any more', async () => {
    folder.write(Object.fromEntries(Array.from({ length: 300 }, (_none, index) => [`root/many/${index}.ts`, post.repeat(20).replaceAll('join', `join${index}`)])));
    await assert.rejects(listFindings({ path: 'many', limit: 1 }, createRoots([root()]), AbortSignal.abort()), { name: 'AbortError' });
  });

  describe('reads nothing outside of the roots:', () => {
    it('not by a path that leads up', async () => {
      assert.equal(await refusal({ path: '../outside/post.ts' }), '`../outside/post.ts` lies outside of what may be read. Name a path below `ROOT`.');
    });

    it('not by an absolute path, whether or not there is something', async () => {
      assert.match(await refusal({ path: join(folder.path, 'outside/nothing.ts') }), /lies outside of what may be read/);
    });

    it('not by a folder whose name begins like that of a root', async () => {
      folder.write({ 'root-two/post.ts': post });
      assert.match(await refusal({ path: join(folder.path, 'root-two') }), /lies outside of what may be read/);
    });

    it('not by a link that is named', async () => {
      assert.equal(await refusal({ path: 'out/post.ts' }), '`out/post.ts` is a link that leads outside of what may be read. Name a path below `ROOT`.');
    });

    it('not by a link on the way', async () => {
      assert.match(await refusal({ path: 'empty' }), /left out: excluded \(1\)/);
    });

    it('not for what an import means', async () => {
      assert.deepEqual((await ask({ path: 'near' })).findings.map(({ file }) => file), ['near/inside.ts']);
      folder.write({ 'package.json': '{}' });
      assert.deepEqual((await ask({ path: 'root/near' }, [folder.path])).findings.map(({ file }) => file), ['root/near/inside.ts', 'root/near/outside.ts']);
    });
  });

  it('knows several roots, and tells absolute paths then', async () => {
    const folders = [root(), join(folder.path, 'outside')];
    const { findings } = await ask({ path: 'post.ts' }, folders);
    assert.deepEqual(findings.map(({ file }) => file), [join(folder.path, 'outside/post.ts').replaceAll('\\', '/')]);
  });

  it('needs a root', () => {
    assert.throws(() => createRoots([join(folder.path, 'nowhere')]), QuestionError);
    assert.throws(() => createRoots([]), QuestionError);
  });
});
