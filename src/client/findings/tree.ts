import { fallacies, type FallacyId } from '../../../rules/src/catalogue/fallacies.js';
import { catalogueRules, type RuleId } from '../../../rules/src/catalogue/rules.js';
import type { RuleInFile } from '../../shared/finding-commands.js';

/** How heavy a finding is shown, the heaviest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** A finding as the view shows it. */
export interface ShownFinding {
  readonly uri: string;
  /** The name of the workspace folder, where there are several. */
  readonly root?: string | undefined;
  /** Path of the file's folder, relative to the workspace folder; empty for the folder itself. */
  readonly folder: string;
  /** Name of the file. */
  readonly file: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  /** Counted from zero, as is `character`. */
  readonly line: number;
  readonly character: number;
  /** Whether there is an edit that mends it. */
  readonly hasFix: boolean;
}

/** By what the view groups findings. */
export const groupings = ['fallacy', 'folder', 'severity'] as const;
export type Grouping = (typeof groupings)[number];

/** What stands in the tree. The ids stay the same as long as the same thing is meant, so that what was opened stays open. */
export type TreeNode = GroupNode | FindingNode;

/** Something that holds others. */
export type GroupNode = {
  readonly id: string;
  /** How many findings it holds, at any depth. */
  readonly count: number;
  /** How many of them are hints: those that a baseline holds, for example. */
  readonly hints: number;
  readonly children: readonly TreeNode[];
} & (
  | { readonly kind: 'fallacy'; readonly fallacy: FallacyId }
  | { readonly kind: 'rule'; readonly rule: RuleId }
  | { readonly kind: 'severity'; readonly severity: Severity }
  | { readonly kind: 'folder'; readonly label: string }
  | { readonly kind: 'file'; readonly file: string; readonly uri: string }
);

export interface FindingNode {
  readonly kind: 'finding';
  readonly id: string;
  readonly finding: ShownFinding;
  /** Whether a file stands above it, so that it need not be named. */
  readonly isInFile: boolean;
  /** The folder of its file, where another file beside it has the same name. */
  readonly beside?: string;
}

/** Whether anything in it can be mended by an edit. */
export function hasFix(node: TreeNode): boolean {
  return node.kind === 'finding' ? node.finding.hasFix : node.children.some(hasFix);
}

/** Sorts findings into a tree. Groups follow the catalogue, or their names; findings follow their places. */
export function treeOf(findings: readonly ShownFinding[], grouping: Grouping): readonly TreeNode[] {
  const inOrder = findings.toSorted(byPlace);
  switch (grouping) {
    case 'fallacy':
      return (Object.keys(fallacies) as FallacyId[]).flatMap((fallacy) => {
        const ofFallacy = inOrder.filter(({ rule }) => catalogueRules[rule].fallacy === fallacy);
        return group({ kind: 'fallacy', fallacy, id: fallacy }, ofFallacy, (id) => rulesOf(ofFallacy, id));
      });
    case 'severity':
      return severities.flatMap((severity) => {
        const ofSeverity = inOrder.filter((finding) => finding.severity === severity);
        return group({ kind: 'severity', severity, id: severity }, ofSeverity, (id) => rulesOf(ofSeverity, id));
      });
    case 'folder':
      return [...groupBy(inOrder, folderLabel)].flatMap(([label, ofFolder]) => group({ kind: 'folder', label, id: `folder ${label}` }, ofFolder, () => filesOf(ofFolder)));
  }
}

/**
 * The findings that hold every word of a text: in message, rule, fallacy or path, in any case.
 *
 * @param translated gives the title of a fallacy as the tree shows it
 */
export function filtered(findings: readonly ShownFinding[], text: string, translated: (title: string) => string): readonly ShownFinding[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return findings;
  return findings.filter((finding) => {
    const told = [finding.message, finding.rule, translated(fallacies[catalogueRules[finding.rule].fallacy].title), pathOf(finding)].join('\n').toLowerCase();
    return words.every((word) => told.includes(word));
  });
}

/** The findings in some files, by their URIs. */
export function inFiles(findings: readonly ShownFinding[], uris: ReadonlySet<string>): readonly ShownFinding[] {
  return findings.filter(({ uri }) => uris.has(uri));
}

/** The findings that matter more than a hint: those that are known, or in lines that did not change, are hints. */
export function withoutHints(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  return findings.filter(({ severity }) => severity !== 'hint');
}

/** How many findings ask for nothing. */
export function hintsAmong(findings: readonly ShownFinding[]): number {
  return findings.length - withoutHints(findings).length;
}

/** Path of a finding's file as people know it. */
export function pathOf({ root, folder, file }: ShownFinding): string {
  return [root, folder, file].filter((part) => part !== undefined && part !== '').join('/');
}

/** The rule of something in the tree, or named otherwise, with a file in which it reports something; `undefined` for groups of several rules. */
export function ruleInFile(given: RuleInFile | TreeNode): RuleInFile | undefined {
  if (!('kind' in given)) return given;
  if (given.kind === 'finding') return given.finding;
  const [first] = given.children;
  return given.kind === 'rule' && first !== undefined ? ruleInFile(first) : undefined;
}

type GroupHead = GroupNode extends infer Node ? (Node extends GroupNode ? Omit<Node, 'count' | 'hints' | 'children'> : never) : never;

/** A group, unless it would be empty. */
function group(head: GroupHead, findings: readonly ShownFinding[], children: (id: string) => readonly TreeNode[]): GroupNode[] {
  return findings.length === 0 ? [] : [{ ...head, count: findings.length, hints: hintsAmong(findings), children: children(head.id) }];
}

function rulesOf(findings: readonly ShownFinding[], within: string): GroupNode[] {
  return [...groupBy(findings, ({ rule }) => rule)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([rule, ofRule]) => group({ kind: 'rule', rule, id: `${within} ${rule}` }, ofRule, () => leaves(ofRule, within, false)));
}

function filesOf(findings: readonly ShownFinding[]): GroupNode[] {
  return [...groupBy(findings, ({ uri }) => uri)].flatMap(([uri, ofFile]) => group({ kind: 'file', file: ofFile[0]!.file, uri, id: uri }, ofFile, () => leaves(ofFile, 'file', true)));
}

/** Two findings of a rule may begin at one place. */
function leaves(findings: readonly ShownFinding[], within: string, isInFile: boolean): FindingNode[] {
  const seen = new Map<string, number>();
  const namesakes = isInFile ? undefined : groupBy(findings, ({ file }) => file);
  return findings.map((finding) => {
    const place = `${within} ${finding.rule} ${finding.uri}:${finding.line}:${finding.character}`;
    const nth = (seen.get(place) ?? 0) + 1;
    seen.set(place, nth);
    const isNamesake = namesakes?.get(finding.file)?.some(({ uri }) => uri !== finding.uri) ?? false;
    return { kind: 'finding', id: nth === 1 ? place : `${place} ${nth}`, finding, isInFile, ...(isNamesake && { beside: folderLabel(finding) }) };
  });
}

function folderLabel({ root, folder }: ShownFinding): string {
  return [root, folder].filter((part) => part !== undefined && part !== '').join('/');
}

function groupBy<Key>(findings: readonly ShownFinding[], keyOf: (finding: ShownFinding) => Key): Map<Key, ShownFinding[]> {
  const groups = new Map<Key, ShownFinding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

function byPlace(a: ShownFinding, b: ShownFinding): number {
  const [here, there] = [pathOf(a), pathOf(b)];
  if (folderLabel(a) !== folderLabel(b)) return folderLabel(a) < folderLabel(b) ? -1 : 1;
  if (here !== there) return here < there ? -1 : 1;
  return a.line - b.line || a.character - b.character;
}
