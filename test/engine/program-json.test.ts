import assert from 'node:assert/strict';
import { loadNativeOxc } from '../../src/engine/parse/native.js';
import { loadWasmOxc } from '../../src/engine/parse/node-parser.js';
import { treeOptions, type OxcParse } from '../../src/engine/parse/oxc.js';
import { readLongProgram, readProgram } from '../../src/engine/parse/program-json.js';

const statement = 'call({ "a\\"b": [1, "]}", `}],{`, \'{"type":\'] }, /[}\\]"]+/gu, 10n);\n';
const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const encode = (text: string) => new Uint8Array(Buffer.from(text));

describe('the program that oxc writes', () => {
  let wasm: OxcParse;
  let native: OxcParse;
  before(() => {
    wasm = loadWasmOxc();
    native = loadNativeOxc();
  });
  const read = (parse: OxcParse, text: string) => parse('a.ts', text, { ...treeOptions, lang: 'ts', sourceType: 'module' });
  const same = (text: string) => assert.deepEqual(read(wasm, text).program, read(native, text).program);

  it('is read piece by piece as it is at once', () => same(statement.repeat(1_000)));
  it('may be one statement longer than any piece', () => same(`function all() {\n${statement.repeat(1_000)}}\n`));
  it('may have no statement beside a long one', () => same(`const text = ${JSON.stringify('"\\é]'.repeat(40_000))};`));
  it('keeps what is not ASCII', () => same(`const name = 'Zoë 🦊';\n${statement.repeat(1_000)}const other = 'Łódź';\n`));
  it('keeps what begins and ends it', () => same(`#!/usr/bin/env node\n'use strict';\n${statement.repeat(1_000)}`));
  it('may have few statements', () => same(statement));

  it('leaves long texts of comments as they are', () => {
    const begins = '{"node":\n{"type":"Program","body":[';
    const comment = `/*${begins}${'x'.repeat(100_000)}*/`;
    assert.equal(read(wasm, `${comment}\n${statement}`).comments[0]?.value, comment.slice(2, -2));
  });

  it('is read at once where it is written in another way', () => {
    const json = JSON.stringify({ node: { type: 'Program', body: [{ type: 'EmptyStatement' }] }, fixes: [] });
    assert.deepEqual(readLongProgram(encode(json), decode), { type: 'Program', body: [{ type: 'EmptyStatement' }] });
    assert.deepEqual(readProgram(json), { type: 'Program', body: [{ type: 'EmptyStatement' }] });
  });

  it('is refused where it is cut off', () => {
    assert.throws(() => readLongProgram(encode('{"node":\n{"type":"Program","body":[{"type":"Empty'), decode), SyntaxError);
    assert.throws(() => readLongProgram(encode('{"node":\n{"type":"Program","body":[{"type":"Empty\\'), decode), SyntaxError);
  });

  it('has null for a regular expression that this engine does not know', () => {
    const literal = { type: 'Literal', value: null, regex: { pattern: '(', flags: '' } };
    const json = JSON.stringify({ node: { type: 'Program', body: [literal] }, fixes: [['body', 0]] });
    assert.deepEqual(readProgram(json), { type: 'Program', body: [literal] });
  });
});
