import assert from 'node:assert/strict';
import { createNodeHost } from '../../src/engine/node-host.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('the host over the files on disk', () => {
  const temporary = temporaryFolder();
  let root: string;
  before(() => {
    temporary.write({
      'package.json': '{}',
      'src/a.ts': 'export const a = 1;',
      'src/both.ts': '',
      'src/both.js': '',
      'src/clients/index.ts': '',
      'src/marked.ts': '\uFEFFmarked();',
      'src/large.ts': 'a'.repeat(300_001),
    });
    root = temporary.path.replaceAll('\\', '/');
  });
  const from = () => `${root}/src/main.ts`;

  it('reads a file', () => assert.equal(createNodeHost().read(`${root}/package.json`), '{}'));
  it('reads without the byte order mark', () => assert.equal(createNodeHost().read(`${root}/src/marked.ts`), 'marked();'));
  it('does not read what is not there', () => assert.equal(createNodeHost().read(`${root}/gone.json`), undefined));
  it('does not read folders', () => assert.equal(createNodeHost().read(`${root}/src`), undefined));
  it('does not read large files', () => assert.equal(createNodeHost().read(`${root}/src/large.ts`), undefined));
  it('stays with what it has read', () => {
    const host = createNodeHost();
    temporary.write({ 'changing.ts': 'before' });
    host.read(`${root}/changing.ts`);
    temporary.write({ 'changing.ts': 'after' });
    assert.equal(host.read(`${root}/changing.ts`), 'before');
  });
  it('lists a folder', () => {
    const names = createNodeHost().list(`${root}/src`) ?? [];
    assert.deepEqual([...names].sort(), ['a.ts', 'both.js', 'both.ts', 'clients/', 'large.ts', 'marked.ts']);
  });
  it('does not list what is not there', () => assert.equal(createNodeHost().list(`${root}/gone`), undefined));
  it('resolves without an extension', () => assert.equal(createNodeHost().resolve('./a', from()), `${root}/src/a.ts`));
  it('resolves the extension that the compiler will write', () => assert.equal(createNodeHost().resolve('./a.js', from()), `${root}/src/a.ts`));
  it('resolves a file of just that name first', () => assert.equal(createNodeHost().resolve('./both.js', from()), `${root}/src/both.js`));
  it('resolves a folder to its index', () => assert.equal(createNodeHost().resolve('./clients', from()), `${root}/src/clients/index.ts`));
  it('resolves upward', () => assert.equal(createNodeHost().resolve('../package.json', from()), `${root}/package.json`));
  it('does not resolve packages', () => assert.equal(createNodeHost().resolve('axios', from()), undefined));
  it('does not resolve what is not there', () => assert.equal(createNodeHost().resolve('./gone', from()), undefined));
  it('parses', () => assert.equal(createNodeHost().parse('a();', `${root}/a.ts`)?.program.body.length, 1));
  it('gives no tree for what does not parse', () => assert.equal(createNodeHost().parse('a(', `${root}/a.ts`), undefined));
});
