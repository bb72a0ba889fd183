import assert from 'node:assert/strict';
import { judge } from '../../src/cli/ending.js';
import { parseOptions, type Options } from '../../src/cli/options.js';
import { emptyTally, type Tally } from '../../src/cli/tally.js';
import type { Totals } from '../../src/report/totals.js';

const options = (...args: string[]): Options => (parseOptions(args, '1.2.3') as { options: Options }).options;
const tally = (shown: Partial<Totals>, rest: Partial<Tally> = {}): Tally => ({ ...emptyTally, ...rest, shown: { ...emptyTally.shown, ...shown } });

describe('the exit code', () => {
  it('is 0 where nothing is wrong', () => {
    assert.deepEqual(judge(tally({ checked: 3 }), options()), { exitCode: 0 });
  });

  it('is 1 for an error', () => {
    assert.deepEqual(judge(tally({ checked: 3, errors: 1 }), options()), { exitCode: 1 });
  });

  it('is 1 for a file that does not parse', () => {
    assert.deepEqual(judge(tally({ checked: 3, failed: 1 }), options()), { exitCode: 1 });
  });

  it('is 2 for a rule that broke down, since then its findings are missing', () => {
    assert.deepEqual(judge(tally({ checked: 3, failed: 1, failedRules: 1 }), options()), { exitCode: 2 });
  });

  it('is 2 for a path that is not there, even if others were checked', () => {
    assert.deepEqual(judge(tally({ checked: 3 }, { missing: 1 }), options('a', 'b')), { exitCode: 2 });
  });

  it('is 2 where nothing was checked', () => {
    assert.equal(judge(tally({}), options('docs')).exitCode, 2);
  });

  it('is 0 for warnings without a limit', () => {
    assert.deepEqual(judge(tally({ checked: 3, warnings: 9 }, { warnings: 9 }), options()), { exitCode: 0 });
  });

  it('is 1 for more warnings than are allowed', () => {
    assert.equal(judge(tally({ checked: 3, warnings: 2 }, { warnings: 2 }), options('--max-warnings', '1')).exitCode, 1);
  });
});
