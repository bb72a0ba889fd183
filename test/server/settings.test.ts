import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';

describe('server: settings', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let settings: (uri: string) => object = () => ({});
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ settings: (uri) => settings(uri), folders: [pathToFileURL(folder.path).href] });
  });
  beforeEach(() => {
    settings = () => ({});
  });
  after(() => editor.stop());

  const shownWith = async (uri: string, given: object): Promise<unknown[]> => {
    settings = () => given;
    editor.settingsChanged();
    const seen = editor.published.length;
    const last = await editor.until(() => editor.published.slice(seen).find((params) => params.uri === uri));
    return last.diagnostics.map(({ code, severity }) => [code, severity]);
  };

  it('that change take effect at once', async () => {
    editor.open('untitled:changing', call);
    assert.deepEqual((await editor.diagnostics('untitled:changing')).map(({ code, severity }) => [code, severity]), [['require-retry', 3], ['require-timeout', 2]]);
    assert.deepEqual(await shownWith('untitled:changing', { rules: { 'require-timeout': 'error', 'require-retry': 'off' } }), [['require-timeout', 1]]);
    assert.deepEqual(await shownWith('untitled:changing', { enable: false }), []);
    assert.deepEqual(await shownWith('untitled:changing', { level: 'strict' }), [['require-retry', 2], ['require-timeout', 2]]);
    assert.deepEqual(await shownWith('untitled:changing', { showErrorsAs: 'error', showWarningsAs: 'hint' }), [['require-retry', 4], ['require-timeout', 1]]);
    editor.close('untitled:changing');
  });

  it('hold for each document by itself', async () => {
    settings = (uri) => ({ enable: !uri.endsWith('b.ts') });
    editor.open(uriOf('a.ts'), call);
    editor.open(uriOf('b.ts'), call);
    assert.equal((await editor.diagnostics(uriOf('a.ts'))).length, 2);
    assert.equal((await editor.diagnostics(uriOf('b.ts'))).length, 0);
  });

  it('leave files out by globs from the workspace folder', async () => {
    settings = () => ({ exclude: ['legacy/**', '*.gen.ts'] });
    folder.write({ 'src/legacy.ts': call });
    for (const name of ['legacy/old/a.ts', 'src/b.gen.ts', 'src/legacy.ts']) editor.open(uriOf(name), call);
    assert.equal((await editor.diagnostics(uriOf('legacy/old/a.ts'))).length, 0);
    assert.equal((await editor.diagnostics(uriOf('src/b.gen.ts'))).length, 0);
    assert.equal((await editor.diagnostics(uriOf('src/legacy.ts'))).length, 2);
  });

  it('leave installed code out unless something else is said', async () => {
    editor.open(uriOf('node_modules/a/index.js'), call, 'javascript');
    assert.equal((await editor.diagnostics(uriOf('node_modules/a/index.js'))).length, 0);
    const status = await editor.until(() => editor.statuses.find(({ uri }) => uri === uriOf('node_modules/a/index.js')));
    assert.equal(status.detail, 'Left out by the setting fallacies.exclude.');
  });

  it('that are wrong are told and passed over', async () => {
    editor.open('untitled:wrong', call);
    await editor.diagnostics('untitled:wrong');
    await shownWith('untitled:wrong', { enable: false });
    assert.deepEqual(await shownWith('untitled:wrong', { level: 'high', limitMs: -1, rules: { 'require-timeouts': 'off' } }), [['require-retry', 3], ['require-timeout', 2]]);
    assert.ok(editor.logged.includes('fallacies.level: expected one of recommended, strict, all, found "high".'));
    assert.ok(editor.logged.includes('fallacies.limitMs: expected a whole number of milliseconds above 0, found -1.'));
    assert.ok(editor.logged.includes('fallacies.rules.require-timeouts: there is no rule `require-timeouts`. Did you mean `require-timeout`?'));
    editor.close('untitled:wrong');
  });

  it('name rules, of which a wrong one takes none of the others along', async () => {
    editor.open('untitled:rules', call);
    await editor.diagnostics('untitled:rules');
    assert.deepEqual(await shownWith('untitled:rules', { rules: { 'require-retry': 'off', 'require-timeot': 'off', 'require-timeout': 'warn' } }), [['require-timeout', 2]]);
    assert.ok(editor.logged.includes('fallacies.rules.require-timeot: there is no rule `require-timeot`. Did you mean `require-timeout`?'));
    assert.ok(editor.logged.includes('fallacies.rules.require-timeout: expected one of off, hint, information, warning, error, found "warn".'));
    editor.close('untitled:rules');
  });

  it('give rules options, and pass over those that are wrong', async () => {
    settings = () => ({ ruleOptions: { 'require-timeout': { limitMs: 2_500 } } });
    editor.settingsChanged();
    editor.open('untitled:options', call);
    const [, timeout] = await editor.diagnostics('untitled:options');
    const titles = (await editor.codeActions('untitled:options', timeout!.range)).map(({ title }) => title);
    assert.ok(titles.includes('Give up after 2.5 s: `signal: AbortSignal.timeout(2_500)`.'), titles.join('\n'));
    editor.close('untitled:options');
    const wrong = { 'require-timeout': { limitMs: '5' }, 'require-retry': { limit: 5 }, 'require-retries': {}, 'require-backoff': 'off' };
    settings = () => ({ ruleOptions: wrong });
    editor.settingsChanged();
    editor.open('untitled:misspelt', call);
    assert.equal((await editor.diagnostics('untitled:misspelt')).length, 2);
    for (const line of [
      'fallacies.ruleOptions.require-timeout.limitMs: expected a whole number from 1 on, found "5".',
      'fallacies.ruleOptions.require-retry.limit: `require-retry` has no such option. Did you mean `limitMs`?',
      'fallacies.ruleOptions.require-retries: there is no rule `require-retries`. Did you mean `require-retry`?',
      'fallacies.ruleOptions.require-backoff: expected an object of options, found "off".',
    ]) {
      await editor.until(() => editor.logged.find((logged) => logged === line));
    }
    editor.close('untitled:misspelt');
  });

  it('that are wrong are told once, however many documents there are', async () => {
    settings = () => ({ level: 'highest' });
    editor.settingsChanged();
    for (const name of ['untitled:first', 'untitled:second', 'untitled:third']) {
      editor.open(name, call);
      await editor.diagnostics(name);
    }
    assert.equal(editor.logged.filter((line) => line.endsWith('found "highest".')).length, 1);
    for (const name of ['untitled:first', 'untitled:second', 'untitled:third']) editor.close(name);
  });

  it('that exclude nothing, or all but something, are told and passed over', async () => {
    for (const [name, glob] of [['empty.ts', ''], ['taken-back.ts', '!src/**']] as const) {
      settings = () => ({ exclude: [glob] });
      editor.settingsChanged();
      editor.open(uriOf(name), call);
      assert.equal((await editor.diagnostics(uriOf(name))).length, 2);
      await editor.until(() => editor.logged.find((line) => line === `fallacies.exclude: expected a list of globs, none of which begins with "!", found ["${glob}"].`));
    }
  });

  it('run on save look when a document is opened and when it is saved', async () => {
    settings = () => ({ run: 'onSave' });
    editor.settingsChanged();
    editor.open('untitled:saving', call);
    assert.equal((await editor.diagnostics('untitled:saving')).length, 2);
    const typed = editor.replace('untitled:saving', ');', ', { signal: AbortSignal.timeout(3_000) });');
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(editor.published.some(({ uri, version }) => uri === 'untitled:saving' && version === typed), false);
    editor.save('untitled:saving');
    assert.equal((await editor.diagnostics('untitled:saving', typed)).length, 1);
  });

  it('name the limit that quick fixes write', async () => {
    settings = () => ({ limitMs: 2_500 });
    editor.open('untitled:limit', call);
    const [, timeout] = await editor.diagnostics('untitled:limit');
    const actions = await editor.codeActions('untitled:limit', timeout!.range);
    assert.ok(actions.some(({ title }) => title === 'Give up after 2.5 s: `signal: AbortSignal.timeout(2_500)`.'), actions.map(({ title }) => title).join('\n'));
  });
});

describe('server: an editor that answers no questions about settings', () => {
  it('sends them when they change', async () => {
    const editor = await Editor.start();
    editor.open('untitled:pushed', call);
    assert.equal((await editor.diagnostics('untitled:pushed')).length, 2);
    const seen = editor.published.length;
    editor.settingsChanged({ fallacies: { rules: { 'require-retry': 'off' } } });
    const last = await editor.until(() => editor.published.slice(seen).find(({ uri }) => uri === 'untitled:pushed'));
    assert.deepEqual(last.diagnostics.map(({ code }) => code), ['require-timeout']);
    await editor.stop();
  });
});
