import assert from 'node:assert/strict';
import { createStyle } from '../../src/report/style.js';
import { prettySummary } from '../../src/report/summary.js';
import { noTotals, type Totals } from '../../src/report/totals.js';
import { explainInTests } from './explain-in-tests.js';

const style = createStyle({ color: false, columns: 80 });
const print = (totals: Partial<Totals>, leftOut = '', hints: readonly string[] = []): string =>
  prettySummary({ totals: { ...noTotals, ...totals }, leftOut, milliseconds: 1_234, hints }, explainInTests, style);

describe('the end of the pretty report', () => {
  it('counts the findings by fallacy, most first', () => {
    const byRule = new Map([['no-cleartext-transport', 1], ['require-retry', 2], ['require-timeout', 10]]);
    assert.equal(
      print({ errors: 11, warnings: 2, withFindings: 4, checked: 1_200, byRule }),
      `  ✖ 13 findings in 4 files (11 errors, 2 warnings)

    12  The network is reliable  require-timeout 10, require-retry 2
     1  The network is secure    no-cleartext-transport 1

    Checked 1,200 files in 1.2 s.
`,
    );
  });

  it('says so where nothing was found', () => {
    assert.equal(
      print({ checked: 3 }),
      `  ✔ Nothing found

    Checked 3 files in 1.2 s.
`,
    );
  });

  it('says what was left out, what comments silence and how to look further', () => {
    assert.equal(
      print({ checked: 3, suppressed: 1 }, 'minified (2), too large (1)', ['Look further with `--level strict`.']),
      `  ✔ Nothing found

    Checked 3 files in 1.2 s. 1 finding silenced by comments.
    Left out: minified (2), too large (1).
    Look further with \`--level strict\`.
`,
    );
  });

  it('does not call a run clean in which a file could not be checked', () => {
    assert.match(print({ checked: 3, failed: 1 }), /^ {2}✖ Nothing found, 1 file could not be checked$/m);
  });

  it('marks a run with warnings alone as such', () => {
    assert.match(print({ checked: 1, warnings: 1, withFindings: 1, byRule: new Map([['require-retry', 1]]) }), /^ {2}▲ 1 finding in 1 file \(1 warning\)$/m);
  });
});
