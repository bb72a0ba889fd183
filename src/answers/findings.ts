import { catalogueRules, type RuleId } from '../../rules/src/catalogue/rules.js';
import { primaryReading } from './rule.js';

/** A finding as it is told to somebody who can't see the code: plain data, with places as people count them. */
export interface ToldFinding {
  readonly file: string;
  /** From 1, as is the column, which counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly rule: RuleId;
  readonly message: string;
  /** What happens in production. */
  readonly consequence: string;
  /** The URL of what to read about it. */
  readonly reading: string;
  /** What the suggestions would do, safest first. */
  readonly suggestions: readonly string[];
}

/** A finding with what the catalogue has to say about its rule. */
export function toldFinding(seen: Omit<ToldFinding, 'consequence' | 'reading'>): ToldFinding {
  return { ...seen, consequence: catalogueRules[seen.rule].consequence, reading: primaryReading(seen.rule).url };
}

/** Findings by file, and behind them once what there is to say about each of their rules. */
export function findingsInWords(findings: readonly ToldFinding[]): string {
  const files = [...new Set(findings.map(({ file }) => file))];
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return [...files.map((file) => [file, ...findings.filter((finding) => finding.file === file).map(findingInWords)].join('\n')), ...rules.map(ruleInWords)].join('\n\n');
}

function findingInWords({ line, column, severity, rule, message, suggestions }: ToldFinding): string {
  return [`  ${line}:${column} ${severity} ${rule}: ${message}`, ...suggestions.map((suggestion) => `    fix: ${suggestion}`)].join('\n');
}

function ruleInWords(rule: RuleId): string {
  const { title, author, url } = primaryReading(rule);
  return `${rule}: ${catalogueRules[rule].consequence}\n  Read: ${title}, ${author}: ${url}`;
}
