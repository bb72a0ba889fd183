import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { Comment, Node, Tree } from '../../../rules/src/source/tree.js';
import type { OxcParse } from './oxc.js';
import type { Reading } from './languages.js';
import { findScopes } from './scopes.js';

/**
 * Makes a tree of what oxc parsed.
 *
 * @throws RangeError where the code is nested too deeply for the analysis of scopes, which recurses
 */
export function buildTree(parsed: ReturnType<OxcParse>, text: string, path: string, reading: Reading): Tree {
  // The types of oxc's tree are its own; with `astType: 'ts'` the objects are those of typescript-eslint.
  const program = parsed.program as unknown as Tree['program'];
  completeNodes(program);
  return { path, text, program, comments: withRanges(parsed.comments), scopes: findScopes(program, reading), visitorKeys };
}

/** Bound once: in a bundle every mention of what a CommonJS module exports is a call. */
const childKeys = visitorKeys;

/**
 * Gives each node its parent and its range, and makes nothing else on the way: what `for … of` makes for every child of
 * every node was an eighth of an analysis' memory, and collecting it costs more than the walk.
 */
function completeNodes(program: Node): void {
  const pending: Node[] = [program];
  setRange(program);
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    const keys = childKeys[parent.type] ?? [];
    const fields = parent as unknown as Readonly<Record<string, Node | readonly (Node | null)[] | null | undefined>>;
    for (let at = keys.length - 1; at >= 0; at -= 1) {
      const value = fields[keys[at]!];
      if (value == null) continue;
      if (!isList(value)) {
        complete(value, parent, pending);
        continue;
      }
      for (let index = value.length - 1; index >= 0; index -= 1) {
        const child = value[index];
        if (child != null) complete(child, parent, pending);
      }
    }
  }
}

function complete(node: Node, parent: Node, pending: Node[]): void {
  node.parent = parent;
  setRange(node);
  // What has no children needs no visit.
  if (childKeys[node.type]?.length !== 0) pending.push(node);
}

function setRange(node: Node): void {
  const { start, end } = node as unknown as { readonly start: number; readonly end: number };
  node.range = [start, end];
}

function isList<Item extends object>(value: Item | readonly (Item | null)[] | null | undefined): value is readonly (Item | null)[] {
  return Array.isArray(value);
}

/** oxc's comments carry `start` and `end`; ESLint's shape has a `range`. */
function withRanges(comments: ReturnType<OxcParse>['comments']): readonly Comment[] {
  return comments.map(({ type, value, start, end }) => ({ type, value, range: [start, end] }) as unknown as Comment);
}
