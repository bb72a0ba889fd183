import assert from 'node:assert/strict';
import * as typescriptParser from '@typescript-eslint/parser';
import * as espree from 'espree';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { parseAs, type Parser } from '../../rules/src/plugin/parse.js';

const names = (tree: ReturnType<typeof parseAs>): string[] | undefined => tree?.scopes.scopes.at(-1)?.variables.map((variable) => variable.name);

const reading = (parser: Parser, parserOptions = {}) => ({ parser, parserOptions, visitorKeys });

describe("a neighbour's tree", () => {
  it('comes from the parser at hand, with its scopes', () => {
    const tree = parseAs(reading(typescriptParser), 'export const client: Client = axios.create();', '/p/client.ts');
    assert.equal(tree?.program.body[0]?.type, 'ExportNamedDeclaration');
    assert.deepEqual(names(tree), ['client']);
  });

  it("has scopes where the parser makes none, as ESLint's own", () => {
    const tree = parseAs(reading(espree), 'export const client = axios.create(); // shared', '/p/client.js');
    assert.deepEqual(names(tree), ['client']);
    assert.deepEqual(tree?.comments.map((comment) => comment.value), [' shared']);
  });

  it('reads CommonJS by its ending', () => {
    const tree = parseAs(reading(espree), 'return module.exports = axios.create();', '/p/client.cjs');
    assert.equal(tree?.program.body[0]?.type, 'ReturnStatement');
  });

  it('takes no type information, which a neighbour may not be part of', () => {
    const tree = parseAs(reading(typescriptParser, { projectService: true, project: true }), 'export const a = 1;', '/p/a.ts');
    assert.deepEqual(names(tree), ['a']);
  });

  it('is missing where the text does not parse', () => {
    assert.equal(parseAs(reading(espree), 'export const =', '/p/client.js'), undefined);
  });

  it('is missing where there is no parser at hand, as in oxlint', () => {
    const oxlint = {
      parse() {
        throw new Error('not implemented yet');
      },
    };
    assert.equal(parseAs(reading(oxlint), 'export const a = 1;', '/p/a.ts'), undefined);
  });
});
