import assert from 'node:assert/strict';
import { blindHost, type Host } from '../../rules/src/source/host.js';
import { importedNames, importersOf, namesOf, reachersMatch } from '../../rules/src/source/importers.js';
import { virtualHost } from '../support/virtual-host.js';

const manifest = { '/project/package.json': '{ "name": "shop" }' };

/** Who imports `/project/src/lib/load.ts`, or another file, among some files of one package. */
function importersIn(files: Readonly<Record<string, string>>, path = '/project/src/lib/load.ts'): string[] {
  const host = virtualHost(new Map(Object.entries({ ...manifest, [path]: '', ...files })), () => undefined);
  return [...importersOf(path, host)].sort();
}

const imports = (text: string, from = '/project/src/page.ts') => assert.deepEqual(importersIn({ [from]: text }), [from]);
const doesNot = (text: string, from = '/project/src/page.ts') => assert.deepEqual(importersIn({ [from]: text }), []);

describe('who imports a file', () => {
  describe('by a relative path', () => {
    it('without an extension', () => imports("import { load } from './lib/load';"));
    it('with the extension that the compiler writes', () => imports("import { load } from './lib/load.js';"));
    it('with its own extension', () => imports("import { load } from './lib/load.ts';"));
    it('from the same folder', () => imports("import { load } from './load';", '/project/src/lib/other.ts'));
    it('from a folder beside it', () => imports("import { load } from '../lib/load';", '/project/src/pages/page.ts'));
    it('in double quotes', () => imports('import { load } from "./lib/load";'));
    it('for its effects', () => imports("import './lib/load';"));
    it('to export it again', () => imports("export * from './lib/load';"));
    it('over several lines', () => imports("import {\n  load,\n} from './lib/load';"));
    it('dynamically', () => imports("const { load } = await import('./lib/load');"));
    it('by require', () => imports("const load = require('./lib/load');", '/project/src/page.cjs'));
    it('for its types', () => imports("import type { Load } from './lib/load';"));
  });

  describe('by an alias', () => {
    it('@/', () => imports("import { load } from '@/lib/load';"));
    it('~/', () => imports("import { load } from '~/lib/load';"));
    it('#', () => imports("import { load } from '#/lib/load';"));
    it('src/', () => imports("import { load } from 'src/lib/load';"));
    it('@app/', () => imports("import { load } from '@app/lib/load';"));
  });

  describe('not by', () => {
    it('another file of the same name', () => doesNot("import { load } from './other/load';"));
    it('a file whose name ends the same', () => doesNot("import { load } from './lib/reload';"));
    it('the same relative path in another folder', () => doesNot("import { load } from './lib/load';", '/project/test2/page.ts'));
    it('a package of the same name', () => doesNot("import load from 'load';"));
    it('text that mentions it', () => doesNot("const path = './lib/load';"));
    it('itself', () => assert.deepEqual(importersIn({ '/project/src/lib/load.ts': "import './load';" }), []));
    it('a test', () => doesNot("import { load } from './lib/load';", '/project/src/page.test.ts'));
    it('a file in node_modules', () => doesNot("import { load } from '../../src/lib/load';", '/project/node_modules/x/page.js'));
    it('a file of another package', () => doesNot("import { load } from '../project/src/lib/load';", '/other/page.ts'));
  });

  describe('that is an index', () => {
    const index = '/project/src/lib/index.ts';

    it('by its folder', () => assert.deepEqual(importersIn({ '/project/src/page.ts': "import './lib';" }, index), ['/project/src/page.ts']));
    it('by its folder with a slash', () => assert.deepEqual(importersIn({ '/project/src/page.ts': "import './lib/index.js';" }, index), ['/project/src/page.ts']));
    it('from its own folder', () => assert.deepEqual(importersIn({ '/project/src/lib/a.ts': "import { x } from '.';" }, index), ['/project/src/lib/a.ts']));
    it('from a folder below', () => assert.deepEqual(importersIn({ '/project/src/lib/b/a.ts': "import { x } from '..';" }, index), ['/project/src/lib/b/a.ts']));
  });

  it('is told once for each file', () => imports("import { a } from './lib/load'; import { b } from './lib/load.js';"));

  it('is looked for in the packages of a workspace', () => {
    const files = {
      '/project/package.json': '{ "name": "root", "workspaces": ["packages/*"] }',
      '/project/packages/api/package.json': '{ "name": "api" }',
      '/project/packages/web/package.json': '{ "name": "web" }',
      '/project/packages/web/page.ts': "import '../api/load.js';",
    };
    assert.deepEqual(importersIn(files, '/project/packages/api/load.ts'), ['/project/packages/web/page.ts']);
  });

  it('is nobody without a package', () => {
    const host = virtualHost(new Map([['/x/load.ts', ''], ['/x/page.ts', "import './load';"]]), () => undefined);
    assert.deepEqual(importersOf('/x/load.ts', host), []);
  });

  it('is nobody for a host that can not look', () => assert.deepEqual(importersOf('/project/src/lib/load.ts', blindHost), []));
});

describe('what those write who can get hold of an export', () => {
  const load = '/project/src/lib/load.ts';

  function hostOf(files: Readonly<Record<string, string>>): Host {
    return virtualHost(new Map(Object.entries({ ...manifest, [load]: '', ...files })), () => undefined);
  }

  const writes = (files: Readonly<Record<string, string>>) => assert.equal(reachersMatch(/found/, load, hostOf(files)), true);
  const doesNotWrite = (files: Readonly<Record<string, string>>) => assert.equal(reachersMatch(/found/, load, hostOf(files)), false);

  it('in a file that imports it', () => writes({ '/project/src/page.ts': "import './lib/load'; found();" }));
  it('in a file that imports what hands it on', () =>
    writes({ '/project/src/lib/index.ts': "export * from './load';", '/project/src/page.ts': "import './lib'; found();" }));
  it('not in other files', () => doesNotWrite({ '/project/src/page.ts': 'found();' }));
  it('not in a file that imports an importer which keeps it', () =>
    doesNotWrite({ '/project/src/lib/use.ts': "import './load';", '/project/src/page.ts': "import './lib/use'; found();" }));
  it('not where nobody imports it', () => doesNotWrite({}));
  it('files that hand on to each other are read once', () =>
    doesNotWrite({ '/project/src/lib/a.ts': "export * from './b'; export * from './load';", '/project/src/lib/b.ts': "export * from './a';" }));

  it('cannot be told by a host that sees nothing', () => assert.equal(reachersMatch(/found/, load, blindHost), undefined));
  it('cannot be told by a host that can not list', () => {
    const host = { ...hostOf({ '/project/src/page.ts': "import './lib/load'; found();" }), list: () => undefined };
    assert.equal(reachersMatch(/found/, load, host), undefined);
  });
  it('cannot be told where an importer can not be read', () => {
    const seeing = hostOf({ '/project/src/page.ts': "import './lib/load';" });
    importersOf(load, seeing);
    let isGone = false;
    const host = { ...seeing, read: (path: string) => (isGone && path.endsWith('page.ts') ? undefined : seeing.read(path)) };
    importersOf(load, host);
    isGone = true;
    assert.equal(reachersMatch(/found/, load, host), undefined);
  });
});

describe('names of what a file imports', () => {
  it('are paths without an extension and ends of aliases, each once; packages are left out', () => {
    const text = "import './load.js'; import '../lib'; import '@/lib/load'; import '@app/lib/load'; import 'axios'; import '@prisma/client'; export * from './load';";
    assert.deepEqual(importedNames(text, '/project/src/page.ts'), ['/project/src/load', '/project/lib', '*/lib/load']);
  });
  it('are those by which others import a file', () => {
    assert.deepEqual(namesOf('/project/lib/load.ts'), ['/project/lib/load', '*/project/lib/load', '*/lib/load', '*/load']);
    assert.deepEqual(namesOf('/project/lib/index.ts'), ['/project/lib', '*/project/lib', '*/lib']);
  });
});
