import type { TSESTree } from '@typescript-eslint/utils';
import type { ScopeManager } from '@typescript-eslint/scope-manager';

import type { BlockFacts } from './script-blocks.js';

export type Node = TSESTree.Node;
export type Comment = TSESTree.Comment;
export type { ScopeManager };

/** A class or interface that a package exports. */
export interface PackageType {
  /** The package, as it is imported. */
  readonly module: string;
  readonly name: string;
}

/**
 * A parsed file, as ESLint, oxlint and our own engine can all give it.
 *
 * There are no tokens and no `loc` here on purpose: oxc has neither, so whatever is built on this type runs on
 * every face. Optional node fields may be `undefined` or `null`, depending on the parser: test them with `== null`.
 */
export interface Tree {
  /** The file's absolute path with forward slashes, or a bare name for text that was never saved. */
  readonly path: string;
  /** The whole text without its byte order mark: all ranges count from here. */
  readonly text: string;
  readonly program: TSESTree.Program;
  readonly comments: readonly Comment[];
  readonly scopes: ScopeManager;
  /** Which fields of a node hold its children, by node type. */
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
  /** Set where the tree is that of a component's scripts alone: then the rest of the text is blanked. */
  readonly block?: BlockFacts;
  /** What the compiler knows about the type of an expression, where a compiler has looked at the file. */
  readonly typeOf?: (expression: Node) => PackageType | undefined;
}
