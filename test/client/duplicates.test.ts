import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { duplicatesAmong, type Reported } from '../../src/client/published/duplicates.js';
import { Editor } from '../server/editor.js';
import { builtPlugin, oxlintConfig, oxlintProgram } from '../support/oxlint.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const at = (line: number, source: string, code: Reported['code']): Reported => ({ source, code, range: { start: { line } } });
const ours = at(3, 'fallacies', { value: 'require-timeout' });
const isDuplicate = (theirs: Reported): boolean => duplicatesAmong([ours], [ours, theirs]).has(ours);

describe('a finding that another linter reports', () => {
  it('is one of ESLint with the same rule and line', () => {
    assert.equal(isDuplicate(at(3, 'eslint', { value: 'fallacies/require-timeout' })), true);
    assert.equal(isDuplicate(at(3, 'eslint', 'fallacies/require-timeout')), true);
  });

  it('is one of oxc with the same rule and line', () => {
    assert.equal(isDuplicate(at(3, 'oxc', { value: 'fallacies(require-timeout)' })), true);
  });

  it('is none in another line', () => {
    assert.equal(isDuplicate(at(4, 'eslint', 'fallacies/require-timeout')), false);
  });

  it('is none of another rule, of ours or of somebody else', () => {
    assert.equal(isDuplicate(at(3, 'eslint', 'fallacies/require-retry')), false);
    assert.equal(isDuplicate(at(3, 'eslint', 'network/require-timeout')), false);
    assert.equal(isDuplicate(at(3, 'eslint', 'require-timeout')), false);
  });

  it('is none of a program that writes rules in another way, or of one that we do not know', () => {
    assert.equal(isDuplicate(at(3, 'eslint', 'fallacies(require-timeout)')), false);
    assert.equal(isDuplicate(at(3, 'oxc', 'fallacies/require-timeout')), false);
    assert.equal(isDuplicate(at(3, 'biome', 'fallacies/require-timeout')), false);
    assert.equal(isDuplicate(at(3, 'toString', 'fallacies/require-timeout')), false);
    assert.equal(isDuplicate({ range: { start: { line: 3 } } }), false);
  });

  it('is never our own', () => {
    assert.equal(duplicatesAmong([ours], [ours]).size, 0);
  });
});

describe("what oxlint's own server publishes", () => {
  const folder = temporaryFolder();

  it('is known for the same findings', async () => {
    const code = 'export const stock = () => fetch("https://stock.shop.example/1", { method: "POST" });\n';
    folder.write({ 'package.json': '{ "type": "module" }', '.oxlintrc.json': oxlintConfig({ jsPlugins: [builtPlugin], rules: { 'fallacies/require-timeout': 'error' } }), 'stock.js': code });
    const folders = [pathToFileURL(folder.path).href];
    const uri = pathToFileURL(`${folder.path}/stock.js`).href;
    const published = async (editor: Editor) => {
      editor.open(uri, code, 'javascript');
      try {
        return (await editor.until(() => editor.published.find((params) => params.uri === uri && params.diagnostics.length > 0))).diagnostics as Reported[];
      } finally {
        await editor.stop();
      }
    };
    const theirs = await published(await Editor.start({ program: [oxlintProgram, '--lsp'], settings: () => ({ run: 'onType' }), folders }));
    const mine = await published(await Editor.start({ settings: () => ({}), folders }));
    assert.equal(mine.length, 1);
    assert.deepEqual([...duplicatesAmong(mine, theirs)], mine);
  });
});
