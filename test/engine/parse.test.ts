import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findFiles } from '../../src/engine/files/find-files.js';
import { loadNativeOxc } from '../../src/engine/parse/native.js';
import { loadWasmOxc, parse } from '../../src/engine/parse/node-parser.js';
import { createParser, type Parse } from '../../src/engine/parse/parser.js';
import type { Node, Tree } from '../../rules/src/source/tree.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const missing = (): never => {
  throw new Error('not for this machine');
};
const parseWithWasm = createParser({ native: missing, wasm: loadWasmOxc });

function treeOf(text: string, path: string, parser: Parse = parse): Tree {
  const { tree, error } = parser(text, path);
  assert.ok(tree, error?.message);
  return tree;
}

function printed({ program, comments }: Tree): string {
  const plain = (key: string, value: unknown) =>
    key === 'parent' ? undefined : typeof value === 'bigint' || value instanceof RegExp ? String(value) : value;
  return JSON.stringify({ program, comments }, plain, 1);
}

describe('parse', () => {
  describe('reads each language by its extension', () => {
    it('.js with JSX', () => assert.equal(treeOf('export const a = <b/>;', 'a.js').program.body.length, 1));
    it('.js with a top-level return', () => assert.equal(treeOf('return 1;', 'a.js').program.body.length, 1));
    it('.js with type annotations', () => assert.equal(treeOf('const a: string = b;', 'a.js').program.body.length, 1));
    it('.jsx', () => assert.equal(treeOf('<a/>;', 'a.jsx').program.body.length, 1));
    it('.mjs', () => assert.equal(treeOf('await a;', 'a.mjs').program.body.length, 1));
    it('.cjs with a top-level return', () => assert.equal(treeOf('return require("a");', 'a.cjs').program.body.length, 1));
    it('.ts with a cast in angle brackets', () => assert.equal(treeOf('const a = <B>c;', 'a.ts').program.body.length, 1));
    it('.mts', () => assert.equal(treeOf('const a: B = await c;', 'a.mts').program.body.length, 1));
    it('.cts with import and export assignments', () => assert.equal(treeOf('import a = require("a"); export = a;', 'a.cts').program.body.length, 2));
    it('.tsx', () => assert.equal(treeOf('const a: B = <c/>;', 'a.tsx').program.body.length, 1));
    it('.d.ts', () => assert.equal(treeOf('declare const a: B;', 'a.d.ts').program.body.length, 1));
    it('a program without an extension', () => assert.equal(treeOf('#!/usr/bin/env node\nrequire("a");', 'bin/www').program.body.length, 1));
  });

  describe('reads a long text the same with the binary and with WebAssembly', () => {
    for (const word of ['plain', 'größe', '名前', '😀']) {
      const text = Array.from({ length: 800 }, (_line, n) => `f("${word}", ${n});\n`).join('');
      it(`of ${word}`, () => assert.equal(printed(treeOf(text, 'a.ts', parseWithWasm)), printed(treeOf(text, 'a.ts'))));
    }
  });

  describe('says what is wrong and where', () => {
    it('in TypeScript', () => {
      assert.deepEqual(parse('const a = ;', 'a.ts'), { error: { message: 'Unexpected token', offset: 10 } });
    });
    it('in UTF-16 offsets', () => {
      assert.deepEqual(parse('a("é😀"); const b = ;', 'a.ts'), { error: { message: 'Unexpected token', offset: 20 } });
    });
    it('of the reading that came furthest', () => {
      assert.equal(parse('const a: string = 1;\nconst b = ;', 'a.js').error?.offset, 31);
    });
  });

  describe('gives a tree of the shape that ESLint knows', () => {
    const text = '/* é */ f("😀", () => g); // 😀\r\nh();';
    const tree = treeOf(text, 'a.ts');
    const [first, second] = tree.program.body as [Node, Node];

    it('with ranges in UTF-16 units', () => {
      assert.deepEqual([first.range, second.range], [[8, 25], [33, 37]]);
    });
    it('with the comments and their ranges', () => {
      assert.deepEqual(tree.comments, [
        { type: 'Block', value: ' é ', range: [0, 7] },
        { type: 'Line', value: ' 😀', range: [26, 31] },
      ]);
    });
    it('with parents', () => {
      assert.equal(first.parent, tree.program);
      assert.equal((first as { expression?: Node }).expression?.parent, first);
    });
    it('with scopes that leave undeclared globals unresolved', () => {
      assert.deepEqual(tree.scopes.globalScope?.through.map(({ identifier }) => identifier.name), ['f', 'g', 'h']);
    });
    it('with parentheses left out', () => {
      assert.equal((treeOf('(a)', 'a.js').program.body[0] as { expression?: Node }).expression?.type, 'Identifier');
    });
  });

  describe('with either build of oxc', () => {
    it('gives the same trees for the sources of this project', () => {
      let compared = 0;
      for (const found of findFiles(['src', 'rules/src', 'test', 'examples', 'scripts'], { cwd: root })) {
        if (found.kind !== 'file') continue;
        const text = readFileSync(found.path, 'utf8');
        assert.ok(printed(treeOf(text, found.path)) === printed(treeOf(text, found.path, parseWithWasm)), found.path);
        compared += 1;
      }
      assert.ok(compared > 50, `compared ${compared}`);
    });
    it('gives the same values for what JSON can not hold', () => {
      const text = 'f(10n, /a(?<b>c)/u, "\\ud800", 1e999);';
      assert.equal(printed(treeOf(text, 'a.js', parseWithWasm)), printed(treeOf(text, 'a.js')));
    });
    it('goes on after code that was nested too deeply', () => {
      assert.equal(parseWithWasm('['.repeat(50_000), 'a.js').error?.message, 'The code is nested too deeply to be read.');
      assert.equal(treeOf('a();', 'a.js', parseWithWasm).program.body.length, 1);
    });
    it('loads WebAssembly only where it is needed', () => {
      const parseUsually = createParser({ native: loadNativeOxc, wasm: missing });
      assert.equal(treeOf('a();', 'a.js', parseUsually).program.body.length, 1);
    });
    it('says so where neither loads', () => {
      const parseNever = createParser({ native: missing, wasm: missing });
      assert.throws(() => parseNever('a();', 'a.js'), {
        message: 'oxc-parser loads neither as a binary nor as WebAssembly: install it again, with its optional dependencies.',
      });
    });
  });
});
