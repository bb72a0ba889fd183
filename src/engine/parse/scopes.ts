import { analyze, Visitor, type ScopeManager } from '@typescript-eslint/scope-manager';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { Node, Tree } from '../../../rules/src/source/tree.js';
import type { Reading } from './languages.js';

/** What scope-manager's visitors have in common. */
interface AnyVisitor {
  visit(node: unknown): void;
  visitChildren: (this: AnyVisitor, node: Node | null | undefined, excluded?: readonly string[]) => void;
}

/** Those of them that may meet patterns. */
interface PatternReader extends AnyVisitor {
  visitPattern: (this: PatternReader, node: Node, callback: OnName, options?: object) => void;
}

type OnName = (name: Node, info: { readonly assignments: readonly Node[]; readonly rest: boolean; readonly topLevel: boolean }) => void;

/**
 * Finds the scopes of a program.
 *
 * @throws RangeError where the code is nested too deeply: the analysis recurses
 */
export function findScopes(program: Tree['program'], { sourceType }: Reading): ScopeManager {
  return analyze(program, {
    childVisitorKeys: visitorKeys,
    globalReturn: sourceType === 'commonjs',
    jsxPragma: null,
    // Types of the standard library decide nothing here, and their variables cost time.
    lib: [],
    sourceType,
  });
}

const readers = Visitor.prototype as unknown as PatternReader;
const visitors = Object.getPrototypeOf(readers) as AnyVisitor;
const visitAnyChildren = visitors.visitChildren;
const visitAnyPattern = readers.visitPattern;
/** Bound once: in a bundle every mention of what a CommonJS module exports is a call. */
const childKeys = visitorKeys;

/**
 * The same children in the same order, without a `Set` and iterators made anew for every node: those were a third of the
 * memory of an analysis, and a server stopped to collect them while somebody waited.
 */
visitors.visitChildren = function visitChildren(node, excluded) {
  const keys = node?.type == null ? undefined : childKeys[node.type];
  if (keys === undefined) {
    visitAnyChildren.call(this, node, excluded);
    return;
  }
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  for (let at = 0, key = keys[at]; key !== undefined; at += 1, key = keys[at]) {
    if (excluded?.includes(key)) continue;
    const child = fields[key];
    if (!Array.isArray(child)) {
      if (typeof child === 'object') this.visit(child);
      continue;
    }
    const { length } = child;
    for (let index = 0; index < length; index += 1) this.visit(child[index]);
  }
};

/** Most patterns are a name alone, and need no visitor of their own. */
readers.visitPattern = function visitPattern(node, callback, options) {
  if (node.type === 'Identifier') callback(node, { assignments: [], rest: false, topLevel: true });
  else visitAnyPattern.call(this, node, callback, options);
};
