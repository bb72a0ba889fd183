import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

const call = "export const order = () => fetch('https://orders.shop.example/1');\n";

describe('server: fallacies.config.json', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ settings: () => ({}), folders: [pathToFileURL(folder.path).href] });
  });
  after(() => editor.stop());

  const codes = async (name: string) => (await editor.diagnostics(uriOf(name))).map(({ code }) => code);
  /** What is shown of a file after its configuration was written, or removed, while it is open. */
  const codesAfter = async (name: string, config: string, text: string | undefined) => {
    const seen = editor.published.length;
    if (text === undefined) rmSync(join(folder.path, config));
    else folder.write({ [config]: text });
    editor.filesChanged(uriOf(config));
    const { diagnostics } = await editor.until(() => editor.published.slice(seen).find(({ uri }) => uri === uriOf(name)));
    return diagnostics.map(({ code }) => code);
  };

  it('that comes, changes or goes takes effect at once', async () => {
    folder.write({ 'team/order.ts': call });
    editor.open(uriOf('team/order.ts'), call);
    assert.deepEqual(await codes('team/order.ts'), ['require-retry', 'require-timeout']);
    assert.deepEqual(await codesAfter('team/order.ts', 'team/fallacies.config.json', '{ "rules": { "require-timeout": "off" } }'), ['require-retry']);
    assert.deepEqual(await codesAfter('team/order.ts', 'team/fallacies.config.json', '{ "rules": { "require-retry": "off" } }'), ['require-timeout']);
    assert.deepEqual(await codesAfter('team/order.ts', 'team/fallacies.config.json', undefined), ['require-retry', 'require-timeout']);
  });

  it('that cannot be read is told, whatever is the matter with it', async () => {
    folder.write({ 'odd/fallacies.config.json': '{ "rules": { "require-timeout": "off" } }' });
    const matters: Readonly<Record<string, (path: string) => void>> = {
      large: (path) => writeFileSync(path, `{}${' '.repeat(300_000)}`),
      foreign: (path) => writeFileSync(path, Buffer.from('\uFEFF{}', 'utf16le')),
      lost: (path) => symlinkSync('nowhere.json', path),
      circular: (path) => symlinkSync('fallacies.config.json', path),
    };
    for (const [name, make] of Object.entries(matters)) {
      folder.write({ [`odd/${name}/order.ts`]: call });
      make(join(folder.path, `odd/${name}/fallacies.config.json`));
      const uri = uriOf(`odd/${name}/order.ts`);
      editor.open(uri, call);
      assert.deepEqual(await codes(`odd/${name}/order.ts`), ['require-retry', 'require-timeout']);
      const { text, detail } = await editor.until(() => editor.statuses.find((status) => status.uri === uri));
      assert.equal(text, 'Configuration is broken');
      assert.ok(detail.startsWith(`${folder.path}/odd/${name}/fallacies.config.json: can't be read, or is too large. (passed over).`), detail);
    }
  });

  it('that is broken is told once while somebody types, and again when something else is wrong with it', async () => {
    folder.write({ 'typed/fallacies.config.json': '{ "levle": "strict" }', 'typed/order.ts': call });
    const uri = uriOf('typed/order.ts');
    const told = () => editor.logged.filter((line) => line.startsWith(`${folder.path}/typed/`));
    const typed = async () => {
      const version = editor.replace(uri, 'order', 'orders');
      await editor.until(() => editor.statuses.find((status) => status.uri === uri && status.version === version));
    };
    editor.open(uri, call);
    await editor.diagnostics(uri);
    for (let nth = 0; nth < 5; nth += 1) await typed();
    assert.equal(told().length, 1, told().join('\n'));
    folder.write({ 'typed/fallacies.config.json': '{ "level": "strictest" }' });
    editor.filesChanged(uriOf('typed/fallacies.config.json'));
    await editor.until(() => told()[1]);
    await typed();
    assert.deepEqual(told().map((line) => line.slice(line.indexOf(': ') + 2)), [
      'levle: is not a known key. Did you mean `level`?',
      'level: expected one of recommended, strict, all, found "strictest".',
    ]);
  });

  it('is no folder of that name', async () => {
    folder.write({ 'named/fallacies.config.json': '{ "rules": { "require-timeout": "off" } }', 'named/sub/order.ts': call, 'named/sub/fallacies.config.json/other.json': '{}' });
    editor.open(uriOf('named/sub/order.ts'), call);
    assert.deepEqual(await codes('named/sub/order.ts'), ['require-retry']);
  });

  it('holds beside links that lead nowhere or in a circle', async () => {
    folder.write({ 'links/order.ts': call, 'links/fallacies.config.json': '{ "rules": { "require-timeout": "off" } }' });
    symlinkSync('nowhere', join(folder.path, 'links/lost'));
    symlinkSync('circle', join(folder.path, 'links/circle'));
    symlinkSync('.', join(folder.path, 'links/self'));
    editor.open(uriOf('links/order.ts'), call);
    assert.deepEqual(await codes('links/order.ts'), ['require-retry']);
  });

  it('holds for the files below it, the nearest one alone', async () => {
    const names = ['mono/order.ts', 'mono/packages/a/src/order.ts', 'mono/packages/b/src/order.ts'];
    folder.write({
      ...Object.fromEntries(names.map((name) => [name, call])),
      'mono/fallacies.config.json': '{ "rules": { "require-timeout": "off" } }',
      'mono/packages/a/fallacies.config.json': '{}',
    });
    for (const name of names) editor.open(uriOf(name), call);
    assert.deepEqual(await codes('mono/order.ts'), ['require-retry']);
    assert.deepEqual(await codes('mono/packages/a/src/order.ts'), ['require-retry', 'require-timeout']);
    assert.deepEqual(await codes('mono/packages/b/src/order.ts'), ['require-retry']);
  });
});
