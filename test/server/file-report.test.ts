import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

describe('server: what holds for a file', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ settings: (uri) => ({ ...(uri.endsWith('/options.ts') ? { ruleOptions: { 'require-timeout': { limitMs: 5 } } } : {}), rules: { 'require-retry': 'off' }, exclude: ['out/**'] }), folders: [pathToFileURL(folder.path).href] });
    folder.write({
      'plain/order.ts': call,
      'plain/order.test.ts': call,
      'out/order.ts': call,
      'plain/options.ts': call,
      'team/options.ts': call,
      'team/fallacies.config.json': '{ "level": "strict" }',
      'team/fallacies-baseline.json': '{ "version": 1, "findings": {} }',
      'team/order.ts': `import { useState } from 'react';\n${call}`,
      'broken/fallacies.config.json': '{ "levle": "strict" }',
      'broken/order.ts': call,
    });
  });
  after(() => editor.stop());

  const linesOf = async (name: string, text: string): Promise<readonly string[]> => {
    editor.open(uriOf(name), text, 'typescript');
    return editor.connection.sendRequest<readonly string[]>('fallacies/fileReport', { uri: uriOf(name) });
  };

  it('is told by its settings where nothing else is there', async () => {
    const [version, ...lines] = await linesOf('plain/order.ts', call);
    assert.match(version!, /^Fallacies: \d+\.\d+\.\d+/);
    assert.deepEqual(lines, [
      'Checked: yes, findings 1, hidden 0, accepted 0',
      'Configuration: none',
      'Level: recommended, from the settings',
      'Rules in the settings: require-retry off',
      'Place: server, because nothing speaks for a browser',
      'Baseline: hint, no file',
    ]);
  });

  it('tells options of rules in the settings, and whether they hold', async () => {
    assert.ok((await linesOf('plain/options.ts', call)).includes('Options in the settings: require-timeout {"limitMs":5}'));
    assert.ok((await linesOf('team/options.ts', call)).includes('Options in the settings, passed over for the configuration: require-timeout {"limitMs":5}'));
  });

  it('is told by the files above it, and what tells where it runs', async () => {
    const lines = await linesOf('team/order.ts', `import { useState } from 'react';\n${call}`);
    assert.deepEqual(lines.filter((line) => /^(?:Configuration|Level|Place|Baseline)/.test(line)), [
      `Configuration: ${folder.path}/team/fallacies.config.json`,
      'Level: strict, from the configuration',
      "Place: browser, because it has `from 'react'`",
      `Baseline: hint, ${folder.path}/team/fallacies-baseline.json`,
    ]);
  });

  it('says why it is not checked', async () => {
    assert.ok((await linesOf('out/order.ts', call)).includes('Checked: no, left out by fallacies.exclude'));
    assert.ok((await linesOf('plain/order.test.ts', call)).includes('Checked: no, a test'));
  });

  it('says what is wrong with its configuration', async () => {
    assert.match((await linesOf('broken/order.ts', call)).join('\n'), /^Configuration: broken, passed over: .*levle/m);
  });

  it('is not told of what is not open', async () => {
    assert.equal(await editor.connection.sendRequest('fallacies/fileReport', { uri: 'untitled:nothing' }), null);
  });
});
