import type { Range } from '../source/range.js';
import type { Node } from '../source/tree.js';
import type { Edit } from './edit.js';

/** Replaces a node by other code. */
export function replaceNode(node: Node, code: string): Edit[] {
  return [{ range: node.range, text: code }];
}

/** Replaces a span of text, such as the scheme within a URL's literal. */
export function replaceRange(range: Range, code: string): Edit[] {
  return [{ range, text: code }];
}

/** Makes `a.b` ask whether there is an `a`: `a?.b`. */
export function makeOptional(object: Node): Edit[] {
  const isComputed = object.parent?.type === 'MemberExpression' && object.parent.computed;
  return [{ range: [object.range[1], object.range[1]], text: isComputed ? '?.' : '?' }];
}
