import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { findFiles, type Search } from '../../src/engine/files/find-files.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('findFiles', () => {
  const temporary = temporaryFolder();
  let cwd: string;

  /** Starts a test with these files, each holding nothing unless a text is given, in a folder of its own. */
  function given(name: string, files: Readonly<Record<string, string>>): void {
    temporary.write(files, name);
    cwd = join(temporary.path, name);
  }

  /** What is found, one line each: `a.ts`, `a.ts (named)`, `dist: folder`. */
  function found(paths: readonly string[], search: Partial<Search> = {}): string[] {
    return [...findFiles(paths, { cwd, ...search })].map((entry) => {
      const path = relative(cwd, entry.path).replaceAll(sep, '/');
      if (entry.kind === 'note') return `${path}: ${entry.reason}${entry.explicit ? ' (named)' : ''}`;
      return entry.explicit ? `${path} (named)` : path;
    });
  }

  /** Does something while nobody may read a folder. Root may read everything, so it plays somebody else meanwhile. */
  function withoutRightsTo<Result>(folder: string, act: () => Result): Result {
    const isRoot = process.geteuid?.() === 0;
    chmodSync(temporary.path, 0o755);
    chmodSync(join(cwd, folder), 0);
    if (isRoot) process.seteuid?.('nobody');
    try {
      return act();
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(join(cwd, folder), 0o755);
    }
  }

  describe('under a folder', () => {
    it('finds JavaScript and TypeScript, in the order of the names', () => {
      given('languages', { 'b.ts': '', 'a/z.mjs': '', 'a/y.cts': '', 'c.jsx': '', 'd.json': '', 'e.md': '', 'B.tsx': '' });
      assert.deepEqual(found(['.']), ['B.tsx', 'a/y.cts', 'a/z.mjs', 'b.ts', 'c.jsx']);
    });
    it('finds components of Vue, Svelte and Astro', () => {
      given('components', { 'a.vue': '', 'b.svelte': '', 'c.astro': '', 'd.html': '' });
      assert.deepEqual(found(['.']), ['a.vue', 'b.svelte', 'c.astro']);
    });
    it('leaves out declarations, in which nothing runs', () => {
      given('declared', { 'a.ts': '', 'a.d.ts': '', 'b.d.mts': '', 'c.d.css.ts': '', 'd.ts': '' });
      assert.deepEqual(found(['.']), ['a.ts', 'd.ts']);
      assert.deepEqual(found(['a.d.ts']), ['a.d.ts (named)']);
    });

    it('leaves out what is installed, built, vendored or minified, and says so', () => {
      given('skipped', { 'node_modules/a/a.js': '', 'dist/a.js': '', 'lib/vendor/a.js': '', 'lib/a.min.js': '', 'lib/a.bundle.js': '', 'lib/a.js': '', '.git/a.js': '' });
      assert.deepEqual(found(['.']), ['dist: folder', 'lib/a.bundle.js: minified', 'lib/a.js', 'lib/a.min.js: minified', 'lib/vendor: folder', 'node_modules: folder']);
    });
    it('leaves out what is excluded', () => {
      given('excluded', { 'a.js': '', 'b.js': '', 'c/d.js': '' });
      assert.deepEqual(found(['.'], { exclude: (path) => /[\\/][bc](?:\.js)?$/.test(path) }), ['a.js', 'b.js: excluded', 'c: excluded']);
    });
    it('says that a folder can not be read and goes on', function () {
      if (process.platform === 'win32') this.skip();
      given('rights', { 'a.js': '', 'b/c.js': '', 'd.js': '' });
      assert.deepEqual(withoutRightsTo('b', () => found(['.'])), ['a.js', 'b: unreadable', 'd.js']);
    });
  });

  describe('ignore files', () => {
    it('hold from their folder downward', () => {
      given('ignored', { '.gitignore': 'a.js\n', 'a.js': '', 'b.js': '', 'c/a.js': '', 'c/.gitignore': 'd.js\n', 'c/d.js': '', 'd.js': '' });
      assert.deepEqual(found(['.']), ['a.js: ignored', 'b.js', 'c/a.js: ignored', 'c/d.js: ignored', 'd.js']);
    });
    it('of a folder further down win', () => {
      given('unignored', { '.gitignore': '*.gen.js\n', 'a.gen.js': '', 'b/.gitignore': '!keep.gen.js\n', 'b/keep.gen.js': '', 'b/c.gen.js': '' });
      assert.deepEqual(found(['.']), ['a.gen.js: ignored', 'b/c.gen.js: ignored', 'b/keep.gen.js']);
    });
    it('ignore whole folders', () => {
      given('folders', { '.gitignore': '/local/\n', 'local/a.js': '', 'b/local/c.js': '' });
      assert.deepEqual(found(['.']), ['b/local/c.js', 'local: ignored']);
    });
    it('hold from the root of the repository above', () => {
      given('above', { '.git/HEAD': '', '.gitignore': 'a.js\n', 'packages/one/a.js': '', 'packages/one/b.js': '' });
      assert.deepEqual(found(['packages/one']), ['packages/one/a.js: ignored', 'packages/one/b.js']);
    });
    it('above the repository do not hold', () => {
      given('outside', { '.gitignore': 'a.js\n', 'repository/.git/HEAD': '', 'repository/a.js': '' });
      assert.deepEqual(found(['repository']), ['repository/a.js']);
    });
    it('of parents do not hold outside a repository', () => {
      given('no-repository', { '.gitignore': 'a.js\n', 'b/a.js': '' });
      assert.deepEqual(found(['b']), ['b/a.js']);
    });
  });

  describe('a path that is named', () => {
    it('is taken though it is ignored, minified and under node_modules', () => {
      given('named-file', { '.gitignore': 'node_modules\n', 'node_modules/a/a.min.js': '' });
      assert.deepEqual(found(['node_modules/a/a.min.js']), ['node_modules/a/a.min.js (named)']);
    });
    it('is taken though it is excluded', () => {
      given('named-excluded', { 'a.js': '' });
      assert.deepEqual(found(['a.js'], { exclude: () => true }), ['a.js (named)']);
    });
    it('is entered though it is ignored; ignore files hold from it downward', () => {
      given('named-folder', { '.git/HEAD': '', '.gitignore': 'dist\n', 'dist/a.js': '', 'dist/.gitignore': 'b.js\n', 'dist/b.js': '', 'dist/node_modules/c.js': '' });
      assert.deepEqual(found(['dist']), ['dist/a.js', 'dist/b.js: ignored', 'dist/node_modules: folder']);
    });
    it('under a clone that an outer repository ignores is entered', () => {
      given('clone', { '.git/HEAD': '', '.gitignore': 'clones\n', 'clones/one/src/a.js': '' });
      assert.deepEqual(found(['clones/one']), ['clones/one/src/a.js']);
    });
    it('comes once, and in its own place', () => {
      given('twice', { 'a.js': '', 'b.js': '' });
      assert.deepEqual(found(['.', 'a.js', 'a.js']), ['b.js', 'a.js (named)']);
    });
    it('may be a program without an extension', () => {
      given('program', { 'bin/www': '' });
      assert.deepEqual(found(['bin/www']), ['bin/www (named)']);
    });
    it('of another language is left out', () => {
      given('foreign', { 'a.py': '' });
      assert.deepEqual(found(['a.py']), ['a.py: foreign (named)']);
    });
    it('that does not exist is told', () => {
      given('missing', { 'a.js': '' });
      assert.deepEqual(found(['b.js', 'a.js']), ['b.js: missing (named)', 'a.js (named)']);
    });
  });

  describe('globs', () => {
    it('find what matches', () => {
      given('glob', { 'src/a.ts': '', 'src/a.js': '', 'src/b/c.ts': '', 'test/d.ts': '' });
      assert.deepEqual(found(['src/**/*.ts']), ['src/a.ts', 'src/b/c.ts']);
    });
    it('mean what is in the folders that match', () => {
      given('glob-folders', { 'packages/one/a.ts': '', 'packages/two/src/b.ts': '', 'c.ts': '' });
      assert.deepEqual(found(['packages/*']), ['packages/one/a.ts', 'packages/two/src/b.ts']);
    });
    it('name the folder that they start from', () => {
      given('glob-base', { 'node_modules/a/b.js': '', 'node_modules/a/node_modules/c.js': '' });
      assert.deepEqual(found(['node_modules/a/**/*.js']), ['node_modules/a/b.js', 'node_modules/a/node_modules: folder']);
    });
    it('leave out what is ignored', () => {
      given('glob-ignored', { '.gitignore': 'a.js\n', 'a.js': '', 'b.js': '' });
      assert.deepEqual(found(['*.js']), ['a.js: ignored', 'b.js']);
    });
    it('that match nothing are told', () => {
      given('glob-none', { 'a.js': '' });
      assert.deepEqual(found(['src/*.ts']), ['src/*.ts: missing (named)']);
    });
    it('yield to a file of that very name', () => {
      given('glob-name', { '[id].ts': '', 'i.ts': '' });
      assert.deepEqual(found(['[id].ts']), ['[id].ts (named)']);
    });
  });

  describe('links', () => {
    before(function () {
      // There it takes a right that most people don't have.
      if (process.platform === 'win32') this.skip();
    });
    it('to files come last, each file once', () => {
      given('links', { 'b.js': '', 'outside/c.js': '' });
      mkdirSync(join(cwd, 'src'));
      symlinkSync('../b.js', join(cwd, 'src/a.js'));
      symlinkSync('../outside/c.js', join(cwd, 'src/c.js'));
      symlinkSync('../outside/c.js', join(cwd, 'src/d.js'));
      assert.deepEqual(found(['src', 'b.js']), ['b.js (named)', 'src/c.js']);
    });
    it('to folders are not followed, and that is told', () => {
      given('linked-folder', { 'a/b.js': '' });
      symlinkSync('.', join(cwd, 'a/loop'));
      assert.deepEqual(found(['.']), ['a/b.js', 'a/loop: link']);
    });
    it('to folders are followed where they are named', () => {
      given('named-link', { 'a/b.js': '' });
      symlinkSync('a', join(cwd, 'link'));
      assert.deepEqual(found(['link']), ['link/b.js']);
    });
    it('that point to nothing are told', () => {
      given('broken', { 'a.js': '' });
      symlinkSync('gone.js', join(cwd, 'b.js'));
      assert.deepEqual(found(['.']), ['a.js', 'b.js: broken']);
    });
    it('that point to nothing are told where they are named', () => {
      given('named-broken', { 'a.js': '' });
      symlinkSync('gone.js', join(cwd, 'b.js'));
      assert.deepEqual(found(['b.js']), ['b.js: broken (named)']);
    });
  });
});
