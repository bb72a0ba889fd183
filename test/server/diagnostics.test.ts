import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';

describe('server: diagnostics', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => editor.stop());

  it('come with message, place, code and link when a document opens', async () => {
    editor.open('untitled:Untitled-1', call);
    const [, timeout] = await editor.diagnostics('untitled:Untitled-1');
    assert.deepEqual(timeout, {
      range: { start: { line: 0, character: 27 }, end: { line: 0, character: 32 } },
      severity: 2,
      source: 'fallacies',
      code: 'require-timeout',
      codeDescription: { href: 'https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/#:~:text=set%20a%20timeout%20on%20any%20remote%20call' },
      message: '`fetch` may hang 5 minutes, or for ever on a slow body, if the peer falls silent.',
      relatedInformation: [],
      data: { hasFix: true },
    });
  });

  it('show a warning of the command line as information', async () => {
    editor.open('untitled:weights', call);
    const [retry] = await editor.diagnostics('untitled:weights');
    assert.deepEqual([retry?.code, retry?.severity], ['require-retry', 3]);
  });

  it('follow what is typed', async () => {
    editor.open('untitled:typing', call);
    await editor.diagnostics('untitled:typing');
    editor.replace('untitled:typing', ');', ', { signal: AbortSignal.timeout(3_000) });');
    assert.deepEqual((await editor.diagnostics('untitled:typing')).map(({ code }) => code), ['require-retry']);
  });

  it('are told once for what is typed in a row', async () => {
    editor.open('untitled:row', '');
    await editor.diagnostics('untitled:row');
    for (const letter of call) editor.change('untitled:row', [{ range: { start: editor.document('untitled:row').positionAt(1e9), end: editor.document('untitled:row').positionAt(1e9) }, text: letter }]);
    const diagnostics = await editor.diagnostics('untitled:row');
    assert.equal(diagnostics.length, 2);
    const versions = editor.published.filter(({ uri }) => uri === 'untitled:row').map(({ version }) => version);
    assert.ok(versions.length < 10, `published for versions ${versions.join(', ')}`);
  });

  it('come within 50 ms of the last keystroke, and the time the analysis takes', async () => {
    editor.open('untitled:delay', call);
    await editor.diagnostics('untitled:delay');
    const start = performance.now();
    editor.replace('untitled:delay', 'rates', 'prices');
    await editor.diagnostics('untitled:delay');
    assert.ok(performance.now() - start < 500, `took ${performance.now() - start} ms`);
  });

  it('go when the document is closed', async () => {
    editor.open('untitled:closing', call);
    await editor.diagnostics('untitled:closing');
    editor.close('untitled:closing');
    const last = await editor.until(() => editor.published.findLast(({ uri, version }) => uri === 'untitled:closing' && version === undefined));
    assert.deepEqual(last.diagnostics, []);
  });

  it('of a text with a syntax error are the last good ones, moved along', async () => {
    editor.open('untitled:broken', call);
    const before = await editor.diagnostics('untitled:broken');
    editor.replace('untitled:broken', 'export', 'const x = (;\n\nexport');
    const after = await editor.diagnostics('untitled:broken');
    assert.deepEqual(after.map(({ code, range }) => [code, range.start]), before.map(({ code }) => [code, { line: 2, character: 27 }]));
    const status = await editor.until(() => editor.statuses.findLast(({ uri, text }) => uri === 'untitled:broken' && text === 'Syntax error'));
    assert.equal(status.severity, 'warning');
    assert.match(status.detail, /Showing 2 earlier findings\./);
  });

  it('go with the code that they were about, even while there is a syntax error', async () => {
    editor.open('untitled:cut', call);
    await editor.diagnostics('untitled:cut');
    editor.replace('untitled:cut', 'fetch("https://rates.example/today")', '(');
    assert.deepEqual(await editor.diagnostics('untitled:cut'), []);
  });

  it('heed comments that silence a rule', async () => {
    editor.open('untitled:silent', `// fallacies-disable-next-line -- a demo\n${call}`);
    assert.deepEqual(await editor.diagnostics('untitled:silent'), []);
  });

  it('are missing for documents in other languages', async () => {
    editor.open('untitled:text', call, 'markdown');
    editor.open('untitled:behind', call);
    await editor.diagnostics('untitled:behind');
    assert.deepEqual(editor.published.filter(({ uri }) => uri === 'untitled:text'), []);
  });

  it('tell the second place where one matters', async () => {
    editor.open('untitled:related', 'import axios from "axios";\nconst users = axios.create({ baseURL: "https://users.example" });\nexport const a = () => users.get("/a");\n');
    const diagnostics = await editor.diagnostics('untitled:related');
    const timeout = diagnostics.find(({ code }) => code === 'require-timeout');
    assert.equal(timeout?.range.start.line, 1);
  });

  it('know what an open document says before it is saved', async () => {
    const text = 'import axios from "axios";\nexport const rates = () => axios.get("https://rates.example/today");\n';
    folder.write({ 'unsaved/package.json': '{ "name": "unsaved" }', 'unsaved/limits.ts': '', 'unsaved/rates.ts': text });
    const rates = uriOf('unsaved/rates.ts');
    const limits = uriOf('unsaved/limits.ts');
    editor.open(rates, text);
    editor.open(limits, 'import axios from "axios";\n');
    const codes = (await editor.diagnostics(rates)).map(({ code }) => code);
    await editor.diagnostics(limits);
    const seen = editor.published.length;
    editor.replace(limits, '\n', '\naxios.defaults.timeout = 3_000;\n');
    const again = await editor.until(() => editor.published.slice(seen).find(({ uri }) => uri === rates));
    assert.deepEqual([codes, again.diagnostics.map(({ code }) => code)], [['require-retry', 'require-timeout'], ['require-retry']]);
  });

  it('know of a file in a new folder before anybody told that it was created', async () => {
    const text = 'import axios from "axios";\nexport const prices = () => axios.get("https://prices.example/today");\n';
    folder.write({ 'fresh/package.json': '{ "name": "fresh" }', 'fresh/prices.ts': text });
    const prices = uriOf('fresh/prices.ts');
    editor.open(prices, text);
    await editor.diagnostics(prices);
    folder.write({ 'fresh/later/limits.ts': 'import axios from "axios";\n' });
    const limits = uriOf('fresh/later/limits.ts');
    editor.open(limits, 'import axios from "axios";\n');
    await editor.diagnostics(limits);
    const seen = editor.published.length;
    editor.replace(limits, '\n', '\naxios.defaults.timeout = 3_000;\n');
    const again = await editor.until(() => editor.published.slice(seen).find(({ uri }) => uri === prices));
    assert.deepEqual(again.diagnostics.map(({ code }) => code), ['require-retry']);
  });

  it('know what a document says that was never saved from when it opens until it closes', async () => {
    const text = 'import axios from "axios";\nexport const odds = () => axios.get("https://odds.example/today");\n';
    folder.write({ 'restored/package.json': '{ "name": "restored" }', 'restored/limits.ts': '', 'restored/odds.ts': text });
    const odds = uriOf('restored/odds.ts');
    const limits = uriOf('restored/limits.ts');
    editor.open(odds, text);
    await editor.diagnostics(odds);
    const next = async (act: () => void) => {
      const seen = editor.published.length;
      act();
      const { diagnostics } = await editor.until(() => editor.published.slice(seen).find(({ uri }) => uri === odds));
      return diagnostics.map(({ code }) => code);
    };
    assert.deepEqual(await next(() => editor.open(limits, 'import axios from "axios";\naxios.defaults.timeout = 3_000;\n')), ['require-retry']);
    assert.deepEqual(await next(() => editor.close(limits)), ['require-retry', 'require-timeout']);
  });

  it('heed the configuration file above a document', async () => {
    folder.write({
      'configured/fallacies.config.json': '{ "rules": { "require-timeout": "off", "require-retry": "error" }, "exclude": ["left-out.ts"] }',
      'configured/rates.ts': call,
      'configured/left-out.ts': call,
    });
    editor.open(uriOf('configured/rates.ts'), call);
    editor.open(uriOf('configured/left-out.ts'), call);
    const diagnostics = await editor.diagnostics(uriOf('configured/rates.ts'));
    assert.deepEqual(diagnostics.map(({ code, severity }) => [code, severity]), [['require-retry', 2]]);
    assert.deepEqual(await editor.diagnostics(uriOf('configured/left-out.ts')), []);
  });

  it('come in spite of a broken configuration file, and the status says so', async () => {
    folder.write({ 'misconfigured/fallacies.config.json': '{ "level": "high" }', 'misconfigured/rates.ts': call });
    const uri = uriOf('misconfigured/rates.ts');
    editor.open(uri, call);
    assert.equal((await editor.diagnostics(uri)).length, 2);
    const status = await editor.until(() => editor.statuses.find((candidate) => candidate.uri === uri));
    assert.equal(status.text, 'Configuration is broken');
    assert.match(status.detail, /fallacies\.config\.json:1:\d+: level: expected one of recommended, strict, all, found "high"\./);
  });

  it('follow a configuration file that changes', async () => {
    folder.write({ 'changing/fallacies.config.json': '{ "rules": { "require-timeout": "off" } }', 'changing/rates.ts': call });
    const uri = uriOf('changing/rates.ts');
    editor.open(uri, call);
    const before = (await editor.diagnostics(uri)).map(({ code }) => code);
    folder.write({ 'changing/fallacies.config.json': '{}' });
    editor.filesChanged(uriOf('changing/fallacies.config.json'));
    const again = await editor.until(() => editor.published.find((params) => params.uri === uri && params.diagnostics.length === 2));
    assert.deepEqual([before, again.diagnostics.map(({ code }) => code)], [['require-retry'], ['require-retry', 'require-timeout']]);
  });

  it('are missing for a text that is too long, and the status says so', async () => {
    editor.open('untitled:long', `${call}// ${'x'.repeat(300_000)}`);
    assert.deepEqual(await editor.diagnostics('untitled:long'), []);
    const status = await editor.until(() => editor.statuses.find(({ uri }) => uri === 'untitled:long'));
    assert.equal(status.detail, 'Longer than 300000 characters.');
  });

  it('come for code that is nested too deeply to be read, for others', async () => {
    editor.open('untitled:deep', `${call}const deep = ${'['.repeat(60_000)}${']'.repeat(60_000)};`);
    await editor.diagnostics('untitled:deep');
    editor.open('untitled:after-deep', call);
    assert.equal((await editor.diagnostics('untitled:after-deep')).length, 2);
  });
});
