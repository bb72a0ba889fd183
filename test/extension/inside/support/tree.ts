import type * as vscode from 'vscode';
import type { FindingsApi } from '../../../../src/client/findings/register.js';
import type { FindingNode, GroupNode, TreeNode } from '../../../../src/client/findings/tree.js';
import { theExtension } from './editor.js';

/** The view of findings. */
export function view(): FindingsApi['findings'] {
  return (theExtension().exports as FindingsApi).findings;
}

/** Everything in the tree, from the top down. */
export function nodes(under?: TreeNode): TreeNode[] {
  return view().getChildren(under).flatMap((node) => [node, ...nodes(node)]);
}

/** The tree as indented lines: labels with their descriptions. */
export function drawn(under?: TreeNode, indent = ''): string[] {
  return view().getChildren(under).flatMap((node) => {
    const { label, description } = view().getTreeItem(node);
    return [`${indent}${textOf(label)} | ${String(description)}`, ...drawn(node, `${indent}  `)];
  });
}

/** The finding of a rule in the tree. */
export function findingNode(rule: string): FindingNode | undefined {
  return nodes().find((node): node is FindingNode => node.kind === 'finding' && node.finding.rule === rule);
}

/** The node of a rule in the tree. */
export function ruleNode(rule: string): GroupNode | undefined {
  return nodes().find((node): node is GroupNode => node.kind === 'rule' && node.rule === rule);
}

function textOf(label: string | vscode.TreeItemLabel | undefined): string {
  return typeof label === 'object' ? label.label : (label ?? '');
}
