import assert from 'node:assert/strict';
import { parse } from '../../src/engine/parse/node-parser.js';
import type { Parse } from '../../src/engine/parse/parser.js';
import { rules } from '../../rules/src/rules/index.js';
import type { Editor } from './editor.js';
import { serverInProcess } from './in-process.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';

const serverWith = (parser: Parse): Promise<Editor> => serverInProcess({ loadParser: () => parser });

describe('server: what goes wrong', () => {
  it('in the text of a document is logged under the name of each rule that meets it, and other documents go on', async () => {
    const editor = await serverWith((text, path) => {
      const parsed = parse(text, path);
      // Whoever asks for the scopes of this one fails.
      if (parsed.tree && path.startsWith('poisoned')) return { tree: { ...parsed.tree, get scopes(): never { throw new Error('poisoned'); } } };
      return parsed;
    });
    editor.open('untitled:poisoned', call);
    assert.deepEqual(await editor.diagnostics('untitled:poisoned'), []);
    await editor.until(() => editor.logged.find((line) => line.startsWith("no-cleartext-transport failed in untitled:poisoned: Error: poisoned")));
    const status = await editor.until(() => editor.statuses.find(({ uri }) => uri === 'untitled:poisoned'));
    assert.equal(status.text, 'A rule failed');
    editor.open('untitled:sound', call);
    assert.equal((await editor.diagnostics('untitled:sound')).length, 2);
    editor.connection.dispose();
  });

  it('in one rule is logged with its name and the document, and leaves the other rules and documents working', async () => {
    const rule = rules.find(({ name }) => name === 'require-timeout')!;
    const check = rule.check.bind(rule);
    rule.check = (model, context) => {
      if (model.tree.text.includes('// throw')) throw new Error('thrown by the test');
      return check(model, context);
    };
    const editor = await serverWith(parse);
    try {
      editor.open('untitled:one', `${call}// throw\n`);
      assert.deepEqual((await editor.diagnostics('untitled:one')).map(({ code }) => code), ['require-retry']);
      await editor.until(() => editor.logged.find((line) => line.startsWith('require-timeout failed in untitled:one: Error: thrown by the test')));
      const { text, detail } = await editor.until(() => editor.statuses.find(({ uri }) => uri === 'untitled:one'));
      assert.deepEqual([text, detail.split('.', 1)[0]], ['A rule failed', 'require-timeout: see the output']);
      editor.open('untitled:other', call);
      assert.deepEqual((await editor.diagnostics('untitled:other')).map(({ code }) => code), ['require-retry', 'require-timeout']);
      const mended = editor.replace('untitled:one', '// throw', '');
      assert.equal((await editor.diagnostics('untitled:one', mended)).length, 2);
    } finally {
      rule.check = check;
      editor.connection.dispose();
    }
  });

  it('in the parser is logged with the document, and other documents go on', async () => {
    const editor = await serverWith((text, path) => {
      if (path.startsWith('poisoned')) throw new Error('poisoned');
      return parse(text, path);
    });
    editor.open('untitled:poisoned', call);
    await editor.until(() => editor.logged.find((line) => line.startsWith("untitled:poisoned: Error: poisoned")));
    editor.open('untitled:sound', call);
    assert.equal((await editor.diagnostics('untitled:sound')).length, 2);
    editor.connection.dispose();
  });
});
