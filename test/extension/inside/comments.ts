import { closeEverything, openNew, replace } from './support/editor.js';
import { becomes } from './support/eventually.js';
import { shown } from './support/findings.js';

const other = "\nexport const other = () => fetch('https://orders.shop.example/2', { method: 'POST' });\n";
const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });";

describe('comments that silence a rule', () => {
  afterEach(closeEverything);

  it('of our own, for the next line', async () => {
    const { document } = await openNew('next-line.ts', `// fallacies-disable-next-line require-timeout -- the stream has no end\n${call}${other}`);
    await becomes(() => shown(document.uri), ['3: require-timeout']);
  });

  it('of our own, at the end of the line', async () => {
    const { document } = await openNew('line.ts', `${call} // fallacies-disable-line require-timeout -- ends with the job${other}`);
    await becomes(() => shown(document.uri), ['2: require-timeout']);
  });

  it("ESLint's, for the next line", async () => {
    const { document } = await openNew('eslint.ts', `// eslint-disable-next-line fallacies/require-timeout -- the stream has no end\n${call}${other}`);
    await becomes(() => shown(document.uri), ['3: require-timeout']);
  });

  it("oxlint's, for a part of the file", async () => {
    const { document } = await openNew('oxlint.ts', `/* oxlint-disable fallacies/require-timeout */\n${call}\n/* oxlint-enable fallacies/require-timeout */${other}`);
    await becomes(() => shown(document.uri), ['4: require-timeout']);
  });

  it('of our own, for the whole file: findings come back with its end', async () => {
    const editor = await openNew('file.ts', `/* fallacies-disable-file require-timeout -- trusted neighbours */\n${call}${other}`);
    const { uri } = editor.document;
    await becomes(() => shown(uri), []);
    await replace(editor, 'require-timeout --', 'require-retry --');
    await becomes(() => shown(uri), ['2: require-timeout', '3: require-timeout']);
  });
});
