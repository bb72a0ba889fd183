import { scriptBlocks, type ScriptBlock } from '../../rules/src/source/script-blocks.js';
import type { Tree } from '../../rules/src/source/tree.js';
import type { CheckSyntax, Parse, Parsed, SyntaxProblem } from './parse/parser.js';

/** A part of a file that is analysed by itself: the whole of it, or scripts of a component that share a scope. */
export interface Part {
  /** As long as the file. */
  readonly text: string;
  readonly block?: ScriptBlock;
}

/** The parts of a file; a component without scripts has none. */
export function partsOf(text: string, path: string): readonly Part[] {
  return scriptBlocks(text, path)?.map((block) => ({ text: block.text, block })) ?? [{ text }];
}

/** Reads a part of the file at a path. */
export function readPart({ text, block }: Part, path: string, parse: Parse): Parsed {
  if (block === undefined) return parse(text, path);
  const { language, runsIn, mentioned } = block;
  const alone = parse(text, nameOf(block, path));
  if (alone.tree === undefined) return alone;
  const names = outerNames(alone.tree).filter((name) => mentioned.has(name));
  const tree = names.length === 0 ? alone.tree : withMentions(names, text, nameOf(block, path), parse) ?? alone.tree;
  return { tree: { ...tree, path, text, block: { language, ...(runsIn && { runsIn }) } } };
}

/** What other files import when they import a file: of a component its first scripts. */
export function moduleOf(text: string, path: string, parse: Parse): Tree | undefined {
  const [part] = partsOf(text, path);
  return part && readPart(part, path, parse).tree;
}

/** The tree of the part that has code at an offset. */
export function treeAt(text: string, offset: number, path: string, parse: Parse): Tree | undefined {
  const part = partsOf(text, path).find((candidate) => candidate.block === undefined || /\S/.test(candidate.text.charAt(offset)));
  return part && readPart(part, path, parse).tree;
}

/** What is wrong with a file of which nobody needs the trees, if anything. */
export function syntaxProblem(text: string, path: string, check: CheckSyntax): SyntaxProblem | undefined {
  for (const part of partsOf(text, path)) {
    const problem = check(part.text, part.block ? nameOf(part.block, path) : path);
    if (problem) return problem;
  }
  return undefined;
}

/** The name under which the parser knows the language of a block. */
function nameOf({ language }: ScriptBlock, path: string): string {
  return `${path}.${language}`;
}

function outerNames({ scopes }: Tree): readonly string[] {
  return scopes.scopes.filter(({ type }) => type === 'module').flatMap(({ variables }) => variables.map(({ name }) => name));
}

/**
 * The tree of a text whose variables somebody else gets hold of: they are handed to a function that is not known, as far
 * as scopes can tell. The program does not hold that call, because nobody wrote it.
 */
function withMentions(names: readonly string[], text: string, name: string, parse: Parse): Tree | undefined {
  const { tree } = parse(`${text}\n;$markup(${names.join(', ')});`, name);
  if (tree === undefined) return undefined;
  tree.program.body = tree.program.body.filter(({ range }) => range[0] < text.length);
  return tree;
}
