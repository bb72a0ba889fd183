import assert from 'node:assert/strict';
import { accept, matchFindings, withdraw, withReasons, type KnownFinding, type KnownFindings } from '../../src/engine/baseline/baseline.js';
import { BaselineError, parseBaseline, printBaseline } from '../../src/engine/baseline/baseline-text.js';
import { fingerprintsOf, type Fingerprint } from '../../src/engine/baseline/fingerprint.js';

const rule = 'require-timeout';

/** The fingerprints of every `fetch` in a text. */
function printsOf(text: string): Fingerprint[] {
  return fingerprintsOf(text, [...text.matchAll(/fetch/g)].map(({ index }) => ({ rule, range: [index, index + 5] as const })));
}

const known = (fingerprints: readonly KnownFinding[], counts: KnownFindings['counts'] = new Map()): KnownFindings => ({ fingerprints, counts });

/** Which finds of `now` are known from `before`, and how many of those are gone. */
function compared(before: string, now: string): { readonly known: number[]; readonly gone: number } {
  const matched = matchFindings(printsOf(now), known(printsOf(before)));
  return { known: [...matched.known].sort(), gone: matched.gone };
}

describe('a baseline', () => {
  describe('knows a finding again', () => {
    const before = 'a();\nfetch(url);\nb();\n';
    it('whose line has moved', () => assert.deepEqual(compared(before, `c();\n\nd();\n${before}`), { known: [0], gone: 0 }));
    it('whose line was indented', () => assert.deepEqual(compared(before, 'a();\n    fetch(url);\nb();\n'), { known: [0], gone: 0 }));
    it('whose neighbours have changed', () => assert.deepEqual(compared(before, 'c();\nfetch(url);\nd();\n'), { known: [0], gone: 0 }));
    it('in a file with the other line ends', () => assert.deepEqual(compared(before, before.replaceAll('\n', '\r\n')), { known: [0], gone: 0 }));
  });

  describe('tells a new finding', () => {
    it('on another line', () => assert.deepEqual(compared('fetch(a);\n', 'fetch(a);\nfetch(b);\n'), { known: [0], gone: 0 }));
    it('on a line that is written again', () => assert.deepEqual(compared('a();\nfetch(url);\n', 'a();\nfetch(url);\nb();\nfetch(url);\n'), { known: [0], gone: 0 }));
    it('on a line that is written again in front', () => assert.deepEqual(compared('a();\nfetch(url);\n', 'b();\nfetch(url);\na();\nfetch(url);\n'), { known: [1], gone: 0 }));
    it('of another rule on the same line', () => {
      const matched = matchFindings([{ ...printsOf('fetch(a)')[0]!, rule: 'require-retry' }], known(printsOf('fetch(a)')));
      assert.deepEqual([matched.known.size, matched.gone], [0, 1]);
    });
  });

  it('counts what is gone', () => assert.deepEqual(compared('fetch(a);\nfetch(b);\n', 'fetch(b);\n'), { known: [0], gone: 1 }));
  it('knows nothing of a file that it does not hold', () => assert.equal(matchFindings(printsOf('fetch(a)'), undefined).known.size, 0));

  describe('by counts', () => {
    const counted = (count: number, text: string) => matchFindings(printsOf(text), known([], new Map([[rule, count]])));
    it('knows as many as were counted', () => assert.equal(counted(2, 'fetch(a); fetch(b);').known.size, 2));
    it('tells all where there are more', () => assert.equal(counted(1, 'fetch(a); fetch(b);').known.size, 0));
    it('counts what is gone', () => assert.equal(counted(3, 'fetch(a); fetch(b);').gone, 1));
  });

  describe('with reasons', () => {
    const before = 'a();\nfetch(url);\nb();\nfetch(url);\n';
    const prints = printsOf(before);
    /** Each finding’s reason, or whether it is known. */
    const told = (text: string, list: readonly KnownFinding[]): readonly (string | boolean)[] => {
      const found = printsOf(text);
      const matched = matchFindings(found, known(list));
      return found.map((_one, index) => matched.entries.get(index)?.reason ?? matched.known.has(index));
    };

    it('accepts one finding of several alike', () => assert.deepEqual(told(before, accept(prints, 1, 'a script', undefined)), [false, 'a script']));
    it('still knows it when it moves', () => assert.deepEqual(told(`c();\n${before}`, accept(prints, 1, 'a script', undefined)), [false, 'a script']));
    it('gives a reason to what was left for later', () => {
      const list = accept(prints, 1, 'a script', known(prints));
      assert.deepEqual([list.length, told(before, list)], [2, [true, 'a script']]);
    });
    describe('tells findings apart that are alike in rule, line and neighbours', () => {
      const line = 'const both = [fetch(url), fetch(url)];\n';
      const both = printsOf(line);
      it('in one line', () => assert.deepEqual(told(line, accept(both, 1, 'a script', undefined)), [false, 'a script']));
      it('in lines that are written several times', () => {
        const block = 'if (a) {\n  fetch(url);\n}\n';
        const blocks = block + block + block;
        assert.deepEqual(told(blocks, accept(printsOf(blocks), 1, 'a script', undefined)), [false, 'a script', false]);
      });
      it('each with its own reason', () => {
        const list = accept(both, 0, 'the later one', known(accept(both, 1, 'a script', undefined)));
        const [entries] = parseBaseline(printBaseline(new Map([['a.ts', list]])), 'x').files.values();
        assert.deepEqual(told(line, entries!.fingerprints), ['the later one', 'a script']);
      });
      it('and knows as many as there are entries where these are from before it did', () => {
        const { rule: same, line: ofLine, around } = both[0]!;
        const old = { rule: same, line: ofLine, around };
        assert.deepEqual(told(line, [old]), [true, false]);
        assert.deepEqual(told(line, [old, old]), [true, true]);
      });
    });
    it('takes the place of another reason', () => {
      const list = accept(prints, 1, 'a job', known(accept(prints, 1, 'a script', undefined)));
      assert.deepEqual([list.length, told(before, list)], [1, [false, 'a job']]);
    });
    it('withdraws one and leaves the others', () => {
      const list = accept(prints, 1, 'a script', known(prints));
      assert.deepEqual(told(before, withdraw(prints, 1, known(list))), [true, false]);
    });
    it('keeps reasons when it is written anew, and forgets those of what is gone', () => {
      const list = accept(prints, 1, 'a script', known(accept(prints, 0, 'a demo', undefined)));
      const now = 'a();\nfetch(other);\nb();\nfetch(url);\n';
      assert.deepEqual(told(now, withReasons(printsOf(now), known(list))), [true, 'a script']);
    });
  });

  describe('as a text', () => {
    const files = new Map([
      ['src/b.ts', printsOf('fetch(b);\nfetch(a);\n')],
      ['src/a.ts', printsOf('fetch(a);\n')],
      ['src/empty.ts', []],
    ]);
    it('is read as it was written', () => {
      const { kind, files: read } = parseBaseline(printBaseline(files), '/project/x.json');
      assert.equal(kind, 'fingerprints');
      assert.deepEqual([...read.keys()], ['src/a.ts', 'src/b.ts']);
      assert.deepEqual(new Set(read.get('src/b.ts')?.fingerprints), new Set(files.get('src/b.ts')));
    });
    it('is the same whatever the order', () => assert.equal(printBaseline(files), printBaseline(new Map([...files].reverse()))));
    it('holds reasons behind the sign that comments use', () => {
      const [print] = printsOf('fetch(a);\n');
      const text = printBaseline(new Map([['a.ts', [{ ...print!, reason: 'said "no" -- twice' }]]]));
      assert.deepEqual(JSON.parse(text), { version: 2, findings: { 'a.ts': [`${rule} ${print!.line} ${print!.around} -- said "no" -- twice`] } });
      assert.deepEqual(parseBaseline(text, 'x').files.get('a.ts')!.fingerprints, [{ ...print!, reason: 'said "no" -- twice' }]);
    });
    it('has the version that all programs read, as long as there is no reason', () => assert.match(printBaseline(files), /"version": 1,/));
    it('may be ESLint’s', () => {
      const read = parseBaseline('{ "src/a.ts": { "fallacies/require-timeout": { "count": 2 }, "no-console": { "count": 1 } } }', '/project/eslint-suppressions.json');
      assert.deepEqual([read.kind, [...read.files.get('src/a.ts')!.counts]], ['counts', [[rule, 2]]]);
    });
    it('may be oxlint’s', () => {
      assert.deepEqual([...parseBaseline('{ "a.ts": { "fallacies(require-timeout)": { "count": 1 } } }', 'x').files.get('a.ts')!.counts], [[rule, 1]]);
    });
    for (const [what, text] of [
      ['no JSON', '{'],
      ['a list', '[]'],
      ['another version', '{ "version": 3, "findings": {} }'],
      ['no list for a file', '{ "version": 1, "findings": { "a.ts": 1 } }'],
      ['an entry that is none', '{ "version": 1, "findings": { "a.ts": ["require-timeout"] } }'],
      ['an empty reason', '{ "version": 2, "findings": { "a.ts": ["require-timeout 0123456789abcdef 0123456789abcdef -- "] } }'],
      ['a reason of two lines', '{ "version": 2, "findings": { "a.ts": ["require-timeout 0123456789abcdef 0123456789abcdef -- a\\nb"] } }'],
      ['counts that are none', '{ "a.ts": { "fallacies/require-timeout": 2 } }'],
    ] as const) {
      it(`is refused with its name where it holds ${what}`, () => assert.throws(() => parseBaseline(text, '/project/x.json'), (error) => error instanceof BaselineError && error.message.startsWith('/project/x.json: ')));
    }
  });
});
