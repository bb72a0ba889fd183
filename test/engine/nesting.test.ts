import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deepPlace } from '../../src/engine/parse/nesting.js';

const script = fileURLToPath(new URL('support/parse-stdin.ts', import.meta.url));
const here = fileURLToPath(import.meta.url);
const tooDeep = /^error at \d+: The code is nested too deeply to be read\.$/;

/** What a process of its own prints that parses a text; the signal that killed it if one did. */
function parseApart(text: string, path = 'input.tsx'): string {
  const { signal, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, path], { input: text, encoding: 'utf8' });
  return signal ?? (stdout || stderr);
}

/** `before` and `after` around a middle, `times` times. */
function nest(times: number, before: string, middle: string, after: string): string {
  return before.repeat(times) + middle + after.repeat(times);
}

describe('code nested so deeply that it kills the binary', () => {
  it('is refused: brackets', () => {
    assert.match(parseApart(nest(20_000, '[', '', ']')), tooDeep);
  });
  it('is refused: brackets that are never closed', () => {
    assert.match(parseApart('('.repeat(20_000)), tooDeep);
  });
  it('is refused: objects', () => {
    assert.match(parseApart(`x = ${nest(20_000, '{ a: ', '1', ' }')}`), tooDeep);
  });
  it('is refused: functions', () => {
    assert.match(parseApart(nest(20_000, 'function f() {\n', '', '}\n')), tooDeep);
  });
  it('is refused: templates in templates', () => {
    assert.match(parseApart(nest(20_000, '`${', 'a', '}`')), tooDeep);
  });
  it('is refused: JSX elements, one a line', () => {
    assert.match(parseApart(`x = ${nest(30_000, '<a>\n', '', '</a>\n')}`), tooDeep);
  });
  it('is refused: a conditional of many branches', () => {
    assert.match(parseApart(`x = ${'a ? b :\n'.repeat(30_000)} c`), tooDeep);
  });
  it('is refused: an else-if chain, one a line', () => {
    assert.match(parseApart(`if (a) {}\n${'else if (a) {}\n'.repeat(50_000)}`), tooDeep);
  });
  it('is refused: bodies without braces', () => {
    assert.match(parseApart(`${'if (a)\n'.repeat(50_000)};`), tooDeep);
  });
  it('is refused: arrow functions', () => {
    assert.match(parseApart(`x = ${'a => '.repeat(30_000)}a`), tooDeep);
  });
  it('is refused: a sum', () => {
    assert.match(parseApart(`x = a${'\n  + a'.repeat(100_000)}`), tooDeep);
  });
  it('is refused: a unary operator', () => {
    assert.match(parseApart(`x = ${'!'.repeat(100_000)}a`), tooDeep);
  });
  it('is refused: type arguments', () => {
    assert.match(parseApart(`type T = ${nest(20_000, 'A<B, ', 'C', '>')}`, 'input.ts'), tooDeep);
  });
  it('is refused: comparisons that may be type arguments', () => {
    assert.match(parseApart(`x = a${' < a'.repeat(20_000)}`, 'input.ts'), tooDeep);
  });
  it('is refused: conditional types', () => {
    assert.match(parseApart(`type T = ${'A extends B ? C :\n'.repeat(30_000)} D`, 'input.ts'), tooDeep);
  });
  it('is refused though comments and strings hide closing brackets', () => {
    assert.match(parseApart(nest(20_000, '[/* ] */ "]", ', '', ']')), tooDeep);
  });
  it('is refused though an apostrophe in JSX text seems to begin a string', () => {
    assert.match(parseApart(`x = <p>don't {${nest(20_000, '[', '', ']')}} won't</p>`), tooDeep);
  });
});

describe('code nested less deeply', () => {
  it('is parsed with care', () => {
    assert.equal(parseApart(nest(500, '[', '', ']')), 'statements: 1');
  });
  it('is parsed as usual', () => {
    assert.equal(deepPlace(nest(100, '[', '', ']'), 'a.ts'), undefined);
  });
  it('is suspected where the limit is crossed', () => {
    assert.equal(deepPlace(`ok();\n${'['.repeat(2_000)}`, 'a.ts'), 6 + 333);
  });
});

describe('long code that is not deep', () => {
  it('is not suspected: statements without semicolons', () => {
    assert.equal(deepPlace('const answer = await load(place)\nanswer.show()\n'.repeat(2_000), 'a.ts'), undefined);
  });
  it('is not suspected: a table of data', () => {
    assert.equal(deepPlace(`x = [\n${"  { name: 'a', size: 1 },\n".repeat(5_000)}]`, 'a.ts'), undefined);
  });
  it('is not suspected: many functions', () => {
    assert.equal(deepPlace('function f(a) { return g(a) }\n'.repeat(2_000), 'a.js'), undefined);
  });
  it('is not suspected: JSX elements side by side', () => {
    assert.equal(deepPlace(`x = <ul>\n${'<li className="a">text here</li>\n'.repeat(2_000)}</ul>`, 'a.tsx'), undefined);
  });
  it('is not suspected: brackets in strings, comments and regular expressions', () => {
    assert.equal(deepPlace('a("(["); // ([{ ]\nb(/[([]/, /\\(/, "))");\n'.repeat(50), 'a.js'), undefined);
  });
  it('is not suspected: this file', () => {
    assert.equal(deepPlace(readFileSync(here, 'utf8'), here), undefined);
  });
});
