import { Bindings, type Origin } from '../../rules/src/model/bindings.js';
import { createModel, type Model } from '../../rules/src/model/model.js';
import { indexSyntax } from '../../rules/src/model/syntax.js';
import { blindHost, type Host } from '../../rules/src/source/host.js';
import { defaultSettings, type Settings } from '../../rules/src/source/settings.js';
import type { Node, Tree } from '../../rules/src/source/tree.js';
import { parse } from '../../src/engine/parse/node-parser.js';

/** The tree of some code as the engine reads it. */
export function treeOf(code: string, path = 'service.ts'): Tree {
  const { tree, error } = parse(code, path);
  if (tree === undefined) throw new Error(`${path}: ${error.message}\n${code}`);
  return tree;
}

/** The model of some code. */
export function modelOf(code: string, { path, host = blindHost, settings }: { path?: string; host?: Host; settings?: Partial<Settings> } = {}): Model {
  return createModel(treeOf(code, path), host, { ...defaultSettings, ...settings });
}

/** A piece of code that calls `ask(x)`: a test asks about this `x`, the first one in the text. */
export interface Asked {
  readonly tree: Tree;
  readonly bindings: Bindings;
  readonly node: Node;
}

/** Reads code and finds what is asked about in it. */
export function asked(code: string, path?: string): Asked {
  const tree = treeOf(code, path);
  const calls = indexSyntax(tree).calls.filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'ask');
  const node = calls.sort((a, b) => a.range[0] - b.range[0])[0]?.arguments[0];
  if (node === undefined) throw new Error(`nothing is asked in: ${code}`);
  return { tree, bindings: new Bindings(tree), node };
}

/** The text of a node. */
export function textOf(node: Node, tree: Tree): string {
  return tree.text.slice(...node.range);
}

/** Where the value of the `x` in `ask(x)` comes from, in words: `module axios → get`. */
export function originIn(code: string, path?: string): string {
  const { tree, bindings, node } = asked(code, path);
  return inWords(bindings.origin(node), tree);
}

function inWords(origin: Origin | undefined, tree: Tree): string {
  switch (origin?.kind) {
    case undefined:
      return 'unknown';
    case 'module':
      return [`module ${origin.module}`, ...origin.path].join(' → ');
    case 'global':
      return ['global', ...origin.path].join(' → ');
    case 'result':
      return [`result of ${textOf(origin.call, tree)}`, ...origin.path].join(' → ');
    case 'parameter':
      return [`parameter ${origin.index}`, ...origin.path].join(' → ');
    case 'value':
      return `value ${textOf(origin.node, tree)}`;
  }
}
