import { createModel, type Model } from '../../rules/src/model/model.js';
import type { Finding } from '../../rules/src/rule/finding.js';
import type { Rule } from '../../rules/src/rule/rule.js';
import { runRule } from '../../rules/src/rule/run.js';
import { rules as allRules } from '../../rules/src/rules/index.js';
import { ruleSetting, type LevelName, type RuleSetting } from '../../rules/src/rules/presets.js';
import { mayReport } from '../../rules/src/rules/triggers.js';
import { readDirectives, suppressionOf, type DirectiveFamily } from '../../rules/src/source/directives.js';
import type { Host } from '../../rules/src/source/host.js';
import { isTest } from '../../rules/src/source/place.js';
import { isUnseen } from '../../rules/src/source/project.js';
import type { Range } from '../../rules/src/source/range.js';
import { defaultSettings, type Settings } from '../../rules/src/source/settings.js';
import type { Tree } from '../../rules/src/source/tree.js';
import { idleComments, type IdleComment } from './idle-comments.js';
import { parse as parseOnNode } from './parse/node-parser.js';
import { isStackOverflow, nestedTooDeeply, type Parse, type SyntaxProblem } from './parse/parser.js';
import { partsOf, readPart } from './parts.js';
import type { WatchedHost } from './watched-host.js';

/** How a file is analysed. */
export interface AnalyseOptions {
  /** `recommended` if nothing is said. */
  readonly level?: LevelName;
  /** What differs from the level, by rule name without prefix. Options go over those of the level. */
  readonly rules?: ReadonlyMap<string, Pick<RuleSetting, 'severity'> & Partial<RuleSetting>>;
  readonly settings?: Settings;
  /** Whether tests, and texts without any word that a rule looks for, are spared the parse. They are unless this is `false`. */
  readonly prefilter?: boolean;
  readonly parse?: Parse;
  /** The texts of the other cells, where the file is a cell of a notebook: they share its variables. */
  readonly cells?: readonly string[];
  /** The rules there are. */
  readonly ruleSet?: readonly Rule[];
  /** Is told each rule's name before it runs. */
  readonly onRule?: ((rule: string) => void) | undefined;
}

/** A finding with the weight it has for this file. */
export interface WeighedFinding extends Finding {
  readonly severity: 'warn' | 'error';
}

/** A finding that a comment silences. */
export interface SuppressedFinding extends WeighedFinding {
  /** What the comment gives as its reason; empty if it gives none. */
  readonly reason: string;
  /** Where the comment stands. */
  readonly comment: Range;
}

/** A rule that threw: its findings in this file are missing. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: Error;
}

/** What an analysis of one file tells. */
export interface Analysis {
  /** In the order of their places. */
  readonly findings: readonly WeighedFinding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly failures: readonly RuleFailure[];
  /** Comments of our own form that silence nothing. Not told where files around this one can't be seen: with them a rule may find more. */
  readonly idle: readonly IdleComment[];
  /** Files and folders that would tell more: only of a watched host. */
  readonly wants: readonly string[];
  /** Why there was nothing to analyse: the text holds no word that any rule that runs looks for, or is a test. */
  readonly skipped?: 'no-trigger' | 'test';
  /** Set for a test, in which nothing is reported. Not known of a text that is spared the parse. */
  readonly isTest?: true;
  /** Why the text could not be analysed. */
  readonly error?: SyntaxProblem;
}

const families: readonly DirectiveFamily[] = ['fallacies', 'eslint', 'oxlint'];

const nothing: Analysis = { findings: [], suppressed: [], failures: [], idle: [], wants: [] };

/** What stands in every text with a comment of our own form. */
const ownComment = 'fallacies-disable-';

/**
 * Analyses one file. Synchronous; touches nothing but the host, and throws only where oxc-parser can't be loaded.
 *
 * @param text without its byte order mark
 * @param path absolute, with forward slashes: tells the language and the place
 */
export function analyse(text: string, path: string, host: Host | WatchedHost, options: AnalyseOptions = {}): Analysis {
  const { settings = defaultSettings, prefilter = true, parse = parseOnNode } = options;
  const choices = chosenRules(options);
  const running = choices.map(({ rule }) => rule);
  const parts = partsOf(text, path, options.cells);
  if (prefilter && !text.includes(ownComment) && !parts.some((part) => mayReport(part.text, path, host, settings, { running }))) return { ...nothing, skipped: 'no-trigger' };
  if (prefilter && parts.every((part) => isTest({ path, text: part.text }, host, settings))) return { ...nothing, wants: wantsOf(host), skipped: 'test', isTest: true };
  const trees: Tree[] = [];
  for (const part of parts) {
    const { tree, error } = readPart(part, path, parse);
    if (error) return { ...nothing, error };
    trees.push(tree);
  }
  const { findings, failures, inTest } = runRules(trees.map((tree) => () => createModel(tree, host, settings)), choices, options.onRule);
  if (failures.some((failure) => isStackOverflow(failure.error))) return { ...nothing, error: nestedTooDeeply(0) };
  const directives = readDirectives(trees.flatMap(({ comments }) => comments), text);
  const shown: WeighedFinding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const suppression = suppressionOf(directives, finding.rule, finding.range[0], families);
    if (suppression) suppressed.push({ ...finding, reason: suppression.reason, comment: suppression.comment });
    else shown.push(finding);
  }
  const canTell = text.includes(ownComment) && !inTest && (options.cells ?? []).length === 0 && !isUnseen(path, host);
  const failed = new Set(failures.map(({ rule }) => rule));
  const ran = { known: allRules.map(({ name }) => name), ran: new Set(running.flatMap(({ name }) => (failed.has(name) ? [] : [name]))), silenced: suppressed };
  return { findings: shown, suppressed, failures, idle: canTell ? idleComments(directives, ran) : [], wants: wantsOf(host), ...(inTest ? { isTest: inTest } : {}) };
}

function wantsOf(host: Host | WatchedHost): string[] {
  return 'wants' in host ? [...host.wants] : [];
}

interface ChosenRule extends RuleSetting {
  readonly rule: Rule;
  readonly severity: WeighedFinding['severity'];
}

/** The rules that run, as the level and what differs from it say. */
function chosenRules({ level = 'recommended', rules: chosen, ruleSet = allRules }: AnalyseOptions): ChosenRule[] {
  return ruleSet.flatMap((rule) => {
    const { severity, options } = ruleSetting(rule.name, level, chosen?.get(rule.name));
    return severity === 'off' ? [] : [{ rule, severity, options }];
  });
}

function runRules(modelMakers: readonly (() => Model)[], choices: readonly ChosenRule[], onRule?: (rule: string) => void) {
  const findings: WeighedFinding[] = [];
  const failures: RuleFailure[] = [];
  let inTest = false;
  for (const makeModel of modelMakers) {
    let model: Model | undefined;
    for (const { rule, severity, options } of choices) {
      onRule?.(rule.name);
      try {
        model ??= makeModel();
        inTest ||= model.isTest;
        const found = runRule(rule, model, options);
        findings.push(...found.map((finding) => ({ ...finding, severity })));
      } catch (error) {
        failures.push({ rule: rule.name, error: error instanceof Error ? error : new Error(String(error)) });
      }
    }
  }
  findings.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  return { findings, failures, inTest };
}
