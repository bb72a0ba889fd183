import type { MessageData, Suggestion } from '../../rules/src/rule/finding.js';
import type { SuppressedFinding, WeighedFinding } from '../engine/analyse.js';
import type { Explain, FileReport, Problem } from './file-report.js';
import { linesOf, type Lines } from './lines.js';

const severities = { warn: 1, error: 2 } as const;

/** What the plugin hands to ESLint, since oxlint takes texts alone. */
function texts(data: MessageData): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]));
}

/** ESLint has one fix per suggestion: several edits become one, with the text between them. */
function mergeEdits(text: string, edits: Suggestion['edits']): { range: [number, number]; text: string } {
  const start = edits[0]?.range[0] ?? 0;
  let end = start;
  let merged = '';
  for (const edit of edits) {
    merged += text.slice(end, edit.range[0]) + edit.text;
    end = edit.range[1];
  }
  return { range: [start, end], text: merged };
}

function suggestionJson(suggestion: Suggestion, finding: WeighedFinding, text: string, explain: Explain): object {
  const { messageId, data, edits } = suggestion;
  return {
    messageId,
    data: texts(data),
    fix: mergeEdits(text, edits),
    desc: explain(finding.rule).message(messageId, data),
  };
}

function messageJson(finding: WeighedFinding, text: string, lines: Lines, explain: Explain): object {
  const { rule, messageId, data, range, severity, suggestions } = finding;
  const start = lines.positionOf(range[0]);
  const end = lines.positionOf(range[1]);
  return {
    ruleId: `fallacies/${rule}`,
    severity: severities[severity],
    message: explain(rule).message(messageId, data),
    line: start.line,
    column: start.column,
    messageId,
    endLine: end.line,
    endColumn: end.column,
    ...(suggestions.length > 0
      ? { suggestions: suggestions.map((suggestion) => suggestionJson(suggestion, finding, text, explain)) }
      : {}),
  };
}

function suppressedJson(finding: SuppressedFinding, text: string, lines: Lines, explain: Explain): object {
  return {
    ...messageJson(finding, text, lines, explain),
    suppressions: [{ kind: 'directive', justification: finding.reason }],
  };
}

/** As ESLint tells what its file of suppressions holds. */
function knownJson(finding: WeighedFinding, text: string, lines: Lines, explain: Explain): object {
  return { ...messageJson(finding, text, lines, explain), suppressions: [{ kind: 'file', justification: '' }] };
}

function problemJson({ message, fatal, offset, rule }: Problem, lines: Lines): object {
  return {
    ruleId: rule === undefined ? null : `fallacies/${rule}`,
    fatal,
    severity: fatal ? 2 : 1,
    message,
    ...(offset === undefined ? {} : lines.positionOf(offset)),
  };
}

/** One file in ESLint's own result format, as `eslint --format json` prints it. */
export function eslintResult(report: FileReport, explain: Explain): object {
  const { path, text = '', byteOrderMark, findings, suppressed, known = [], problems } = report;
  const lines = linesOf(text);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const fatal = problems.filter((problem) => problem.fatal).length;
  const hasMessages = findings.length + problems.length > 0;
  return {
    filePath: path,
    messages: [
      ...problems.map((problem) => problemJson(problem, lines)),
      ...findings.map((finding) => messageJson(finding, text, lines, explain)),
    ],
    suppressedMessages: [
      ...suppressed.map((finding) => suppressedJson(finding, text, lines, explain)),
      ...known.map((finding) => knownJson(finding, text, lines, explain)),
    ],
    errorCount: errors + fatal,
    fatalErrorCount: fatal,
    warningCount: findings.length - errors + problems.length - fatal,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    ...(hasMessages && report.text !== undefined ? { source: byteOrderMark ? `\u{FEFF}${text}` : text } : {}),
    usedDeprecatedRules: [],
  };
}
