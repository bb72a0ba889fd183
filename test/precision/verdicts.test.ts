import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compare, parseVerdicts, scores, type Verdict } from '../../scripts/precision/verdicts.js';

const finding = { repo: 'owner/shop', path: 'src/prices.ts', line: 10, rule: 'require-timeout' };
const verdict: Verdict = { ...finding, commit: 'abc123', verdict: 'right', reason: 'Nothing limits it.' };

describe('verdicts', () => {
  it('are read from one JSON object a line', () => {
    const text = '{"at":"owner/shop@abc123:src/prices.ts:10","rule":"require-timeout","verdict":"right","reason":"Nothing limits it."}\n';
    assert.deepEqual(parseVerdicts(text), [verdict]);
  });

  it('may stand in paths with colons and brackets', () => {
    const [read] = parseVerdicts('{"at":"owner/shop@abc123:app/(a:b)/[id].ts:7","rule":"r","verdict":"wrong","reason":"No."}');
    assert.equal(read?.path, 'app/(a:b)/[id].ts');
    assert.equal(read?.line, 7);
  });

  it('are all readable in the file that keeps them', () => {
    const kept = readFileSync(new URL('verdicts.jsonl', import.meta.url), 'utf8');
    assert.equal(parseVerdicts(kept).length, kept.trimEnd().split('\n').length);
  });

  it('that say something else are refused with their line', () => {
    const text = '\n{"at":"owner/shop@abc123:src/prices.ts:10","rule":"r","verdict":"maybe","reason":"?"}';
    assert.throws(() => parseVerdicts(text), /line 2/);
  });
});

describe('compare', () => {
  it('pairs a finding with its verdict', () => {
    assert.deepEqual(compare([finding], [verdict]), { judged: [verdict], fresh: [], gone: [] });
  });

  it('follows a line that moved by three', () => {
    assert.deepEqual(compare([{ ...finding, line: 13 }], [verdict]).judged, [verdict]);
  });

  it('takes a finding farther away for a new one', () => {
    const far = { ...finding, line: 14 };
    assert.deepEqual(compare([far], [verdict]), { judged: [], fresh: [far], gone: [verdict] });
  });

  it('keeps rules apart', () => {
    const other = { ...finding, rule: 'require-retry' };
    assert.deepEqual(compare([other], [verdict]), { judged: [], fresh: [other], gone: [verdict] });
  });

  it('keeps repositories apart', () => {
    assert.deepEqual(compare([{ ...finding, repo: 'owner/other' }], [verdict]).judged, []);
  });

  it('gives the nearest finding the verdict and lets the other be new', () => {
    const near = { ...finding, line: 11 };
    const farther = { ...finding, line: 8 };
    assert.deepEqual(compare([farther, near], [verdict]), { judged: [verdict], fresh: [farther], gone: [] });
  });

  it('gives each of two neighbours its own verdict', () => {
    const second: Verdict = { ...verdict, line: 11, verdict: 'wrong' };
    assert.deepEqual(compare([finding, { ...finding, line: 11 }], [verdict, second]), { judged: [verdict, second], fresh: [], gone: [] });
  });
});

describe('scores', () => {
  it('count a debatable finding half', () => {
    const comparison = { judged: [verdict, { ...verdict, line: 20, verdict: 'debatable' as const }], fresh: [{ ...finding, line: 30 }], gone: [] };
    assert.deepEqual(scores(comparison), [{ rule: 'require-timeout', right: 1, wrong: 0, debatable: 1, fresh: 1, gone: 0, precision: 0.75 }]);
  });

  it('know no precision where nothing was judged', () => {
    assert.deepEqual(scores({ judged: [], fresh: [finding], gone: [] }), [{ rule: 'require-timeout', right: 0, wrong: 0, debatable: 0, fresh: 1, gone: 0 }]);
  });

  it('leave findings that are gone out of the precision', () => {
    const [score] = scores({ judged: [verdict], fresh: [], gone: [{ ...verdict, line: 40, verdict: 'wrong' }] });
    assert.equal(score?.precision, 1);
    assert.equal(score?.gone, 1);
  });
});
