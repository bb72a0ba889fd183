import assert from 'node:assert/strict';
import { matchFindings, type KnownFindings } from '../../src/engine/baseline/baseline.js';
import { BaselineError, parseBaseline, printBaseline } from '../../src/engine/baseline/baseline-text.js';
import { fingerprintsOf, type Fingerprint } from '../../src/engine/baseline/fingerprint.js';

const rule = 'require-timeout';

/** The fingerprints of every `fetch` in a text. */
function printsOf(text: string): Fingerprint[] {
  return fingerprintsOf(text, [...text.matchAll(/fetch/g)].map(({ index }) => ({ rule, range: [index, index + 5] as const })));
}

const known = (fingerprints: readonly Fingerprint[], counts: KnownFindings['counts'] = new Map()): KnownFindings => ({ fingerprints, counts });

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
      ['another version', '{ "version": 2, "findings": {} }'],
      ['no list for a file', '{ "version": 1, "findings": { "a.ts": 1 } }'],
      ['an entry that is none', '{ "version": 1, "findings": { "a.ts": ["require-timeout"] } }'],
      ['counts that are none', '{ "a.ts": { "fallacies/require-timeout": 2 } }'],
    ] as const) {
      it(`is refused with its name where it holds ${what}`, () => assert.throws(() => parseBaseline(text, '/project/x.json'), (error) => error instanceof BaselineError && error.message.startsWith('/project/x.json: ')));
    }
  });
});
