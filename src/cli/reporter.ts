import { relative } from 'node:path';
import { explainRule } from '../report/explain.js';
import type { Explain, FileReport } from '../report/file-report.js';
import { eslintResult } from '../report/json.js';
import { prettyFile } from '../report/pretty.js';
import { createStyle, type Style } from '../report/style.js';
import { prettySummary, type RunFacts } from '../report/summary.js';
import { columnsOf, wantsColor } from './color.js';
import type { Options } from './options.js';
import type { World } from './world.js';

/** Turns results into text as they come, so that no more than one file is held at a time. */
export interface Reporter {
  file(report: FileReport): string;
  end(facts: RunFacts): string;
}

/** The reporter that the command line asks for. */
export function createReporter({ format, color }: Options, world: World): Reporter {
  if (format === 'json') return jsonReporter(explainRule);
  const style = createStyle({ color: wantsColor(color, world), columns: columnsOf(world) });
  return prettyReporter(world.cwd, explainRule, style);
}

/** The report for people. Paths are shown from `cwd` on. */
function prettyReporter(cwd: string, explain: Explain, style: Style): Reporter {
  return {
    file: (report) => prettyFile(report, shownPath(report.path, cwd), explain, style),
    end: (facts) => prettySummary(facts, explain, style),
  };
}

/** ESLint's own result format: one list. */
function jsonReporter(explain: Explain): Reporter {
  let separator = '[';
  return {
    file(report) {
      const text = separator + JSON.stringify(eslintResult(report, explain));
      separator = ',';
      return text;
    },
    end: () => (separator === '[' ? '[]\n' : ']\n'),
  };
}

/** A path as people want to see it: relative where it lies below the current folder. */
export function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === '' || short.startsWith('..') ? path : short;
}
