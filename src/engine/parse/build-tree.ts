import { analyze } from '@typescript-eslint/scope-manager';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { Comment, Node, Tree } from '../../../rules/src/source/tree.js';
import type { OxcParse } from './oxc.js';
import type { Reading } from './languages.js';

/**
 * Makes a tree of what oxc parsed.
 *
 * @throws RangeError where the code is nested too deeply for the analysis of scopes, which recurses
 */
export function buildTree(parsed: ReturnType<OxcParse>, text: string, path: string, { sourceType }: Reading): Tree {
  // The types of oxc's tree are its own; with `astType: 'ts'` the objects are those of typescript-eslint.
  const program = parsed.program as unknown as Tree['program'];
  completeNodes(program);
  const scopes = analyze(program, {
    childVisitorKeys: visitorKeys,
    globalReturn: sourceType === 'commonjs',
    jsxPragma: null,
    // Types of the standard library decide nothing here, and their variables cost time.
    lib: [],
    sourceType,
  });
  return { path, text, program, comments: withRanges(parsed.comments), scopes, visitorKeys };
}

/** Gives each node its parent and its range. */
function completeNodes(program: Node): void {
  const pending: Node[] = [program];
  setRange(program);
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    const fields = parent as unknown as Readonly<Record<string, Node | readonly (Node | null)[] | null | undefined>>;
    for (const key of visitorKeys[parent.type] ?? []) {
      const value = fields[key];
      for (const child of isList(value) ? value : [value]) {
        if (child == null) continue;
        child.parent = parent;
        setRange(child);
        pending.push(child);
      }
    }
  }
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
