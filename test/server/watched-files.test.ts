import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { mayMatter } from '../../src/server/watched-files.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

const loop = `import { http } from '@lib/http';
export async function all(ids: string[]) {
  for (const id of ids) await http.get(\`/orders/\${id}\`);
}
`;
const client = "import axios from 'axios';\nexport const http = axios.create({ baseURL: 'https://orders.shop.example', timeout: 3000 });\n";

describe('server: files that explain others', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let editor: Editor;
  before(async () => {
    folder.write({
      'package.json': '{ "name": "shop", "dependencies": { "axios": "1.7.0" } }',
      'tsconfig.json': '{ "extends": "./tsconfig.base.json" }',
      'tsconfig.base.json': '{}',
      'src/http.ts': client,
      'src/all.ts': loop,
    });
    editor = await Editor.start({ settings: () => ({ level: 'strict' }), folders: [pathToFileURL(folder.path).href] });
  });
  after(() => editor.stop());

  it('are asked for, whatever the package manager', async () => {
    const [, names] = await editor.until(() => (editor.watched.length > 0 ? editor.watched : undefined));
    for (const name of ['package-lock.json', 'yarn.lock', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']) {
      assert.ok(names!.includes(name), name);
      assert.ok(mayMatter(`file:///shop/${name}`), name);
    }
    assert.ok(editor.watched.includes('**/{tsconfig,jsconfig}*.json'));
  });

  it('are known by their names, nothing else that is written in JSON or YAML', () => {
    const names = ['tsconfig.json', 'tsconfig.base.json', 'jsconfig.json', 'my-tsconfig.json', 'tsconfig.tsbuildinfo', 'data.json', '.package-lock.json', 'compose.yaml'];
    assert.deepEqual(names.filter((name) => mayMatter(`file:///shop/${name}`)), ['tsconfig.json', 'tsconfig.base.json', 'jsconfig.json']);
  });

  it('change what is found in open documents at once: a path alias leads to a client', async () => {
    const uri = uriOf('src/all.ts');
    editor.open(uri, loop);
    assert.deepEqual(await editor.diagnostics(uri), []);
    folder.write({ 'tsconfig.base.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@lib/*": ["src/*"] } } }' });
    editor.filesChanged(uriOf('tsconfig.base.json'));
    const { diagnostics } = await editor.until(() => editor.published.find((params) => params.uri === uri && params.diagnostics.length > 0));
    assert.ok(diagnostics.some(({ code }) => code === 'no-call-in-loop'));
  });
});
