import assert from 'node:assert/strict';
import { temporaryFolder } from '../support/temporary-folder.js';
import { fallacies, rulesIn } from './command.js';

const unbounded = "import axios from 'axios';\nexport const join = () => axios.post('https://users.example/all', {});\n";

describe('options of the command line', () => {
  const folder = temporaryFolder();
  before(() => folder.write({ 'unbounded.ts': unbounded, 'clean.ts': 'export const one = 1;\n', 'idle.ts': '// fallacies-disable-next-line require-timeout -- was a call\nexport const one = 1;\n' }));

  const run = (...args: string[]) => fallacies(folder.path, args);

  it('--version prints the version and nothing else', () => {
    const { status, stdout, stderr } = run('--version');
    assert.deepEqual([status, /^\d+\.\d+\.\d+\n$/.test(stdout), stderr], [0, true, '']);
  });

  it('--help tells about every option and ends well', () => {
    const { status, stdout } = run('--help');
    const options = ['--format', '--level', '--config', '--rule', '--ignore', '--max-warnings', '--max-file-size', '--report-unused-disable-directives', '--quiet', '--color', '--no-color', '--stdin', '--stdin-filename', '--version', '--help'];
    assert.deepEqual([status, options.filter((option) => !stdout.includes(`  ${option}`))], [0, []]);
  });

  it('an unknown option is refused, with the nearest one', () => {
    assert.deepEqual(run('--qiet'), { status: 2, stdout: '', stderr: "fallacies: unknown option '--qiet'\nfallacies: (Did you mean --quiet?)\n" });
  });

  it('an unknown level is refused, with the nearest one', () => {
    const { status, stderr } = run('--level', 'strickt');
    assert.deepEqual([status, stderr], [2, "fallacies: option '--level <name>' argument 'strickt' is invalid. Did you mean `strict`?\n"]);
  });

  it('an unknown format is refused, with those there are', () => {
    const { status, stderr } = run('--format', 'checkstyle');
    assert.deepEqual([status, stderr], [2, "fallacies: option '--format <name>' argument 'checkstyle' is invalid. Known: pretty, json.\n"]);
  });

  it('an unknown rule is refused, with the nearest one', () => {
    const { status, stderr } = run('--rule', 'require-timeot: off');
    assert.deepEqual([status, stderr], [2, 'fallacies: --rule: there is no rule `require-timeot`. Did you mean `require-timeout`?\n']);
  });

  it('an unknown option of a rule is refused, with the nearest one', () => {
    const { status, stderr } = run('--rule', "require-timeout: ['error', { limitMS: 3 }]");
    assert.deepEqual([status, stderr], [2, 'fallacies: --rule require-timeout: limitMS: `require-timeout` has no such option. Did you mean `limitMs`?\n']);
  });

  it('a value that a rule does not take is refused, with what it takes', () => {
    const { status, stderr } = run('--rule', "require-timeout: ['error', { limitMs: 0 }]");
    assert.deepEqual([status, stderr], [2, 'fallacies: --rule require-timeout: limitMs: expected a whole number from 1 on, found 0.\n']);
  });

  it('a number that is none is refused', () => {
    const { status, stderr } = run('--max-warnings', 'few');
    assert.deepEqual([status, stderr], [2, "fallacies: option '--max-warnings <n>' argument 'few' is invalid. Give a whole number.\n"]);
  });

  it('the rules of level recommended run unless something else is said', () => {
    assert.deepEqual(rulesIn(run('--format', 'json', 'unbounded.ts')), ['error fallacies/require-timeout']);
  });

  it('--rule switches a rule off', () => {
    assert.deepEqual(rulesIn(run('--format', 'json', '--rule', 'require-timeout: off', 'unbounded.ts')), []);
  });

  it('--rule takes the name with the prefix of the plugin too', () => {
    assert.deepEqual(rulesIn(run('--format', 'json', '--rule', 'fallacies/require-timeout: warn', 'unbounded.ts')), ['warn fallacies/require-timeout']);
  });

  it('--rule with a name alone makes the rule an error', () => {
    const { status } = fallacies(folder.path, ['--rule', 'require-timeout: warn', '--rule', 'require-timeout', 'unbounded.ts']);
    assert.equal(status, 1);
  });

  it('--rule hands options to a rule', () => {
    const { stdout } = run('--rule', 'require-timeout: ["error", { limitMs: 2500 }]', 'unbounded.ts');
    assert.match(stdout, /Give up after 2\.5 s: `timeout: 2_500`/);
  });

  it('--report-unused-disable-directives warns of comments that silence nothing', () => {
    const told = (...args: string[]) => (JSON.parse(run('--format', 'json', ...args, 'idle.ts').stdout) as [{ messages: { line: number; severity: number; message: string }[] }])[0].messages.map(({ line, severity, message }) => `${line} ${severity} ${message}`);
    assert.deepEqual(told(), []);
    assert.deepEqual(told('--report-unused-disable-directives'), ['1 1 This comment silences nothing: require-timeout reports nothing here.']);
    assert.deepEqual(told('--report-unused-disable-directives', '--quiet'), []);
  });
  it('--quiet leaves warnings out', () => {
    assert.deepEqual(rulesIn(run('--format', 'json', '--quiet', '--rule', 'require-timeout: warn', 'unbounded.ts')), []);
  });

  it('warnings do not fail a run', () => {
    assert.equal(run('--rule', 'require-timeout: warn', 'unbounded.ts').status, 0);
  });

  it('--max-warnings fails a run with more of them, shown or not', () => {
    const { status, stderr } = run('--quiet', '--max-warnings', '0', '--rule', 'require-timeout: warn', 'unbounded.ts');
    assert.deepEqual([status, stderr], [1, 'fallacies: 1 warning, more than the 0 that --max-warnings allows.\n']);
  });

  it('--max-warnings lets as many through as it says', () => {
    assert.equal(run('--max-warnings', '1', '--rule', 'require-timeout: warn', 'unbounded.ts').status, 0);
  });

  it('--ignore leaves out what matches', () => {
    assert.deepEqual(rulesIn(run('--format', 'json', '--ignore', 'un*.ts')), []);
  });

  it('--ignore does not hold for what is named', () => {
    assert.deepEqual(rulesIn(run('--format', 'json', '--ignore', 'un*.ts', 'unbounded.ts')), ['error fallacies/require-timeout']);
  });

  it('errors end with 1', () => {
    assert.equal(run().status, 1);
  });

  it('nothing found ends with 0', () => {
    assert.equal(run('clean.ts').status, 0);
  });

  it('there are no colours in a pipe', () => {
    assert.doesNotMatch(run().stdout, /\u001B/);
  });

  it('--color paints in a pipe too', () => {
    assert.match(run('--color').stdout, /\u001B\[/);
  });

  it('FORCE_COLOR paints in a pipe too', () => {
    assert.match(fallacies(folder.path, [], '', { FORCE_COLOR: '1' }).stdout, /\u001B\[/);
  });

  it('NO_COLOR wins over FORCE_COLOR', () => {
    assert.doesNotMatch(fallacies(folder.path, [], '', { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout, /\u001B/);
  });

  it('--no-color wins over FORCE_COLOR', () => {
    assert.doesNotMatch(fallacies(folder.path, ['--no-color'], '', { FORCE_COLOR: '1' }).stdout, /\u001B/);
  });

  it('JSON is never painted', () => {
    assert.doesNotMatch(run('--color', '--format', 'json').stdout, /\u001B/);
  });

  it('--stdin checks a text under a name', () => {
    const ran = fallacies(folder.path, ['--stdin', '--stdin-filename', 'users.js', '--format', 'json'], unbounded);
    assert.deepEqual([ran.status, rulesIn(ran)], [1, ['error fallacies/require-timeout']]);
  });

  it('--stdin takes no paths', () => {
    const { status, stderr } = run('--stdin', 'unbounded.ts');
    assert.deepEqual([status, stderr], [2, 'fallacies: --stdin checks one text: give no paths beside it.\n']);
  });
});
