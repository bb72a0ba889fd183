import { analyze } from 'eslint-scope';
import type { ScopeManager, Tree } from '../source/tree.js';

interface ParseResult {
  readonly ast: unknown;
  readonly scopeManager?: unknown;
  readonly visitorKeys?: Tree['visitorKeys'];
}

/** A parser as ESLint is configured with one; oxlint's has a `parse` that throws. */
export interface Parser {
  parse?(text: string, options: Record<string, unknown>): unknown;
  parseForESLint?(text: string, options: Record<string, unknown>): ParseResult;
}

/** How ESLint reads the file at hand, and how its neighbours are read. */
export interface Reading {
  readonly parser: Parser;
  readonly parserOptions: Readonly<Record<string, unknown>>;
  readonly visitorKeys: Tree['visitorKeys'];
}

/** Type information takes a program that a neighbour may not be part of, and nothing here asks for types. */
const typeInformation = ['project', 'projectService', 'EXPERIMENTAL_useProjectService', 'programs', 'program'];

/** The tree of a neighbouring file, read as the file at hand was; `undefined` where the parser can't. */
export function parseAs(reading: Reading, text: string, path: string): Tree | undefined {
  const { parser, parserOptions } = reading;
  const sourceType = /\.c[jt]s$/.test(path) ? 'commonjs' : 'module';
  const options = {
    ...Object.fromEntries(Object.entries(parserOptions).filter(([key]) => !typeInformation.includes(key))),
    ecmaVersion: 'latest',
    ecmaFeatures: { jsx: true },
    sourceType,
    range: true,
    loc: true,
    comment: true,
    filePath: path,
  };
  let result: ParseResult;
  try {
    if (parser.parseForESLint) result = parser.parseForESLint(text, options);
    else if (parser.parse) result = { ast: parser.parse(text, options) };
    else return undefined;
  } catch {
    // Whatever went wrong belongs to the neighbour, which is linted for itself.
    return undefined;
  }
  const program = result.ast as Tree['program'];
  const visitorKeys = result.visitorKeys ?? reading.visitorKeys;
  const scopes = (result.scopeManager as ScopeManager | null | undefined) ?? scopesOf(program, sourceType, visitorKeys);
  return { path, text, program, comments: program.comments ?? [], scopes, visitorKeys };
}

/** Parsers such as ESLint's own leave the scopes to ESLint, which makes them like this. */
function scopesOf(program: Tree['program'], sourceType: 'module' | 'commonjs', visitorKeys: Tree['visitorKeys']): ScopeManager {
  const scopes: unknown = analyze(program as never, {
    ecmaVersion: 2026,
    sourceType,
    ignoreEval: true,
    childVisitorKeys: visitorKeys as Readonly<Record<string, readonly string[]>>,
    fallback: 'iteration',
  });
  return scopes as ScopeManager;
}
