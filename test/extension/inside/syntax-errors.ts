import { closeEverything, openNew, openUntitled, replace } from './support/editor.js';
import { becomes, stays } from './support/eventually.js';
import { shown } from './support/findings.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

describe('a file with syntax errors', () => {
  afterEach(closeEverything);

  it('keeps its last findings, which move with the text', async () => {
    const editor = await openNew('broken.ts', call);
    const { uri } = editor.document;
    await becomes(() => shown(uri), ['1: require-timeout']);
    await replace(editor, 'export const order', 'const = ;\n\nexport const order');
    await becomes(() => shown(uri), ['3: require-timeout']);
    await stays(() => shown(uri), ['3: require-timeout']);
  });

  it('is looked at again when it parses', async () => {
    const editor = await openNew('mended.ts', call);
    const { uri } = editor.document;
    await becomes(() => shown(uri), ['1: require-timeout']);
    await replace(editor, "{ method: 'POST' }", "{ method: 'POST', signal: AbortSignal.timeout(1000)");
    await stays(() => shown(uri), ['1: require-timeout']);
    await replace(editor, 'timeout(1000)', 'timeout(1000) }');
    await becomes(() => shown(uri), []);
  });

  it('has none if it never parsed', async () => {
    const { document } = await openUntitled('typescript', `const = ;\n${call}`);
    await stays(() => shown(document.uri), []);
  });
});
