import assert from 'node:assert/strict';
import { blindHost, type Host } from '../../rules/src/source/host.js';
import { axios } from '../../rules/src/libraries/http/axios.js';
import { libraries } from '../../rules/src/libraries/index.js';
import { pathInProject, projectMentions, projectOf, repositoryOf } from '../../rules/src/source/project.js';
import { virtualHost } from '../support/virtual-host.js';

const hostWith = (files: Readonly<Record<string, string>>): Host => virtualHost(new Map(Object.entries(files)), () => undefined);

describe('the package of a file', () => {
  const rootOf = (path: string, files: Readonly<Record<string, string>>) => projectOf(path, hostWith(files))?.root;

  it('is the nearest one above it', () =>
    assert.equal(rootOf('/a/b/c/x.ts', { '/a/package.json': '{ "name": "a" }', '/a/b/package.json': '{ "name": "b" }' }), '/a/b'));
  it('is not one that only says how to read a folder', () =>
    assert.equal(rootOf('/a/b/x.ts', { '/a/package.json': '{ "name": "a" }', '/a/b/package.json': '{ "type": "module" }' }), '/a'));
  it('needs no name if it has dependencies', () =>
    assert.equal(rootOf('/a/b/x.ts', { '/a/package.json': '{ "name": "a" }', '/a/b/package.json': '{ "dependencies": { "pg": "8" } }' }), '/a/b'));
  it('is not one with broken JSON', () =>
    assert.equal(rootOf('/a/b/x.ts', { '/a/package.json': '{ "name": "a" }', '/a/b/package.json': '{ "name": "b", }' }), '/a'));
  it('is not one that is no object', () =>
    assert.equal(rootOf('/a/b/x.ts', { '/a/package.json': '{ "name": "a" }', '/a/b/package.json': 'null' }), '/a'));
  it('survives dependencies that are no object', () =>
    assert.equal(rootOf('/a/x.ts', { '/a/package.json': '{ "name": "a", "dependencies": "none", "workspaces": 5 }' }), '/a'));
  it('is none without a manifest', () => assert.equal(rootOf('/a/b/x.ts', { '/a/b/x.ts': '' }), undefined));
  it('is none for text that was never saved', () => assert.equal(rootOf('x.ts', { 'package.json': '{ "name": "a" }' }), undefined));
  it('is none for a host that can not look', () => assert.equal(projectOf('/a/b/x.ts', blindHost), undefined));

  it('names what it depends on, whatever for', () => {
    const manifest = '{ "dependencies": { "a": "1" }, "devDependencies": { "b": "1" }, "peerDependencies": { "c": "1" }, "optionalDependencies": { "d": "1" } }';
    assert.deepEqual([...projectOf('/x/y.ts', hostWith({ '/x/package.json': manifest }))!.dependencies], ['a', 'b', 'c', 'd']);
  });

  it('is read once', () => {
    let reads = 0;
    const files = hostWith({ '/a/package.json': '{ "name": "a" }' });
    const host: Host = { ...files, read: (path) => (reads++, files.read(path)) };
    projectOf('/a/x.ts', host);
    const before = reads;
    projectOf('/a/y.ts', host);
    assert.equal(reads, before);
  });

  it('gives the path of a file within it', () => {
    const project = projectOf('/a/b/x.ts', hostWith({ '/a/package.json': '{ "name": "a" }' }));
    assert.equal(pathInProject('/a/b/x.ts', project), 'b/x.ts');
  });

  it('is the name alone without a package', () => assert.equal(pathInProject('/a/b/x.ts', undefined), 'x.ts'));
});

describe('the repository of a file', () => {
  const member = { '/root/packages/api/package.json': '{ "name": "api" }' };
  const repositoryIn = (files: Readonly<Record<string, string>>) => repositoryOf('/root/packages/api/x.ts', hostWith({ ...member, ...files }));

  it('is its package', () => assert.equal(repositoryIn({}), '/root/packages/api'));
  it('is the workspace that lists it', () => assert.equal(repositoryIn({ '/root/package.json': '{ "name": "root", "workspaces": ["packages/*"] }' }), '/root'));
  it('is the workspace of Yarn', () =>
    assert.equal(repositoryIn({ '/root/package.json': '{ "name": "root", "workspaces": { "packages": ["./packages/*/"] } }' }), '/root'));
  it('is the workspace of pnpm', () =>
    assert.equal(
      repositoryIn({ '/root/package.json': '{ "name": "root" }', '/root/pnpm-workspace.yaml': "packages:\n  # ours\n  - 'packages/*'\n  - apps/*\n" }),
      '/root',
    ));
  it('is not a package above that does not list it', () =>
    assert.equal(repositoryIn({ '/root/package.json': '{ "name": "root", "workspaces": ["apps/*"] }' }), '/root/packages/api'));
  it('is not a workspace that leaves it out', () =>
    assert.equal(repositoryIn({ '/root/package.json': '{ "name": "root", "workspaces": ["packages/*", "!packages/api"] }' }), '/root/packages/api'));
  it('is none without a package', () => assert.equal(repositoryOf('/x/y.ts', hostWith({ '/x/y.ts': '' })), undefined));
});

describe('the search in a package', () => {
  const pattern = /axios\.defaults\.timeout/;
  const text = 'axios.defaults.timeout = 5;';
  const manifest = { '/p/package.json': '{ "name": "p" }' };
  const foundIn = (files: Readonly<Record<string, string>>) => projectMentions(pattern, '/p/src/x.ts', hostWith({ ...manifest, ...files }));

  describe('finds', () => {
    it('a neighbour', () => assert.equal(foundIn({ '/p/src/setup.ts': text }), true));
    it('a file at the root', () => assert.equal(foundIn({ '/p/setup.js': text }), true));
    it('a file in folders below', () => assert.equal(foundIn({ '/p/a/b/c/setup.mjs': text }), true));
    it('a file of a package below', () => assert.equal(foundIn({ '/p/packages/a/package.json': '{ "name": "a" }', '/p/packages/a/setup.ts': text }), true));
  });

  describe('does not find', () => {
    it('what is not there', () => assert.equal(foundIn({ '/p/src/setup.ts': 'axios.defaults.headers = {};' }), false));
    it('tests by their folder', () => assert.equal(foundIn({ '/p/test/setup.ts': text }), false));
    it('tests by their name', () => assert.equal(foundIn({ '/p/src/x.test.ts': text }), false));
    it('installed packages', () => assert.equal(foundIn({ '/p/node_modules/a/index.js': text }), false));
    it('built files', () => assert.equal(foundIn({ '/p/dist/setup.js': text }), false));
    it('minified files', () => assert.equal(foundIn({ '/p/src/x.min.js': text }), false));
    it('declarations', () => assert.equal(foundIn({ '/p/src/x.d.ts': text }), false));
    it('hidden folders', () => assert.equal(foundIn({ '/p/.cache/x.js': text }), false));
    it('files that are no source', () => assert.equal(foundIn({ '/p/README.md': text }), false));
    it('other packages', () => assert.equal(foundIn({ '/q/setup.ts': text }), false));
  });

  describe('can not tell', () => {
    it('through a host that can not look', () => assert.equal(projectMentions(pattern, '/p/src/x.ts', blindHost), undefined));
    it('through a host that can not list', () =>
      assert.equal(projectMentions(pattern, '/p/src/x.ts', { ...hostWith(manifest), list: () => undefined }), undefined));
    it('in a package with too many files', () => {
      const names = Array.from({ length: 20_001 }, (_item, index) => `${index}.ts`);
      const host: Host = { ...blindHost, read: (path) => (path.endsWith('.json') ? manifest['/p/package.json'] : ''), list: () => names };
      assert.equal(projectMentions(pattern, '/p/x.ts', host), undefined);
    });
    it('in a package with too much text', () => {
      const megabyte = ' '.repeat(1_000_000);
      const names = Array.from({ length: 101 }, (_item, index) => `${index}.ts`);
      const host: Host = { ...blindHost, read: (path) => (path.endsWith('.json') ? manifest['/p/package.json'] : megabyte), list: () => names };
      assert.equal(projectMentions(pattern, '/p/x.ts', host), undefined);
    });
  });

  describe('has nothing to look at', () => {
    it('without a package', () => assert.equal(projectMentions(pattern, '/p/x.ts', hostWith({ '/p/x.ts': '', '/p/setup.ts': text })), false));
    it('for text that was never saved', () => assert.equal(projectMentions(pattern, 'x.ts', hostWith({})), false));
  });

  it('in the largest package that it reads', () => {
    const names = Array.from({ length: 20_000 }, (_item, index) => `${index}.ts`);
    const host: Host = { ...blindHost, read: (path) => (path.endsWith('.json') ? manifest['/p/package.json'] : path.endsWith('/19999.ts') ? text : ''), list: () => names };
    assert.equal(projectMentions(pattern, '/p/x.ts', host), true);
  });

  it('passes over files that can not be read', () => {
    const files = hostWith({ ...manifest, '/p/a.ts': text, '/p/b.ts': '' });
    assert.equal(projectMentions(pattern, '/p/x.ts', { ...files, read: (path) => (path === '/p/a.ts' ? undefined : files.read(path)) }), false);
  });

  it('reads the package once for all questions', () => {
    let reads = 0;
    const files = hostWith({ ...manifest, '/p/a.ts': text });
    const host: Host = { ...files, read: (path) => (reads++, files.read(path)) };
    projectMentions(axios.deadlineSetElsewhere!, '/p/x.ts', host);
    const before = reads;
    for (const { deadlineSetElsewhere, retriesSetElsewhere } of libraries) {
      for (const asked of [deadlineSetElsewhere, retriesSetElsewhere]) if (asked) projectMentions(asked, '/p/y.ts', host);
    }
    assert.equal(reads, before);
  });
});
