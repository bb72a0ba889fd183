import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as ScopeManagerModule from '@typescript-eslint/scope-manager';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { parse } from '../../src/engine/parse/node-parser.js';

/** A second copy of scope-manager, whose visitors nobody has touched. */
const { analyze } = untouched();

describe('scopes', () => {
  const root = join(import.meta.dirname, '../..');
  for (const folder of ['src/engine/parse', 'src/server', 'rules/src/model', 'rules/src/source', 'test/engine']) {
    it(`are those of scope-manager's own walk in ${folder}`, () => {
      for (const name of readdirSync(join(root, folder)).filter((file) => file.endsWith('.ts'))) {
        const { tree } = parse(readFileSync(join(root, folder, name), 'utf8'), `/${name}`);
        assert.ok(tree, name);
        const expected = analyze(tree.program, { childVisitorKeys: visitorKeys, jsxPragma: null, lib: [], sourceType: 'module' });
        assert.deepEqual(described(tree.scopes), described(expected), name);
      }
    });
  }
});

function described({ scopes }: ScopeManagerModule.ScopeManager): unknown[] {
  return scopes.map(({ type, variables, references }) => ({
    type,
    variables: variables.map(({ name, defs }) => [name, ...defs.map((definition) => definition.type)]),
    references: references.map(({ identifier, resolved }) => [identifier.range, resolved?.identifiers.map(({ range }) => range)]),
  }));
}

function untouched(): typeof ScopeManagerModule {
  const require = createRequire(import.meta.url);
  const own = Object.keys(require.cache).filter((file) => /[\\/]scope-manager[\\/]/.test(file));
  const kept = own.map((file) => [file, require.cache[file]] as const);
  for (const file of own) require.cache[file] = undefined;
  const copy = require('@typescript-eslint/scope-manager') as typeof ScopeManagerModule;
  for (const [file, module] of kept) require.cache[file] = module;
  return copy;
}
