import { scriptBlocks, type ScriptBlock } from '../../rules/src/source/script-blocks.js';
import type { Tree } from '../../rules/src/source/tree.js';
import type { CheckSyntax, Parse, Parsed, SyntaxProblem } from './parse/parser.js';

/** A part of a file that is analysed by itself: the whole of it, or scripts of a component that share a scope. */
export interface Part {
  /** As long as the file. */
  readonly text: string;
  readonly block?: ScriptBlock;
  /** Code that shares the part's variables and is not part of it. */
  readonly outside?: Outside;
}

/** What is known of code without reading it. */
interface Outside {
  /** Words that it may mean variables by. */
  readonly mentioned: ReadonlySet<string>;
  /** Those of them that it may have declared. */
  readonly declared: ReadonlySet<string>;
}

/**
 * The parts of a file; a component without scripts has none.
 *
 * @param cells the texts of the other cells, if the file is a cell of a notebook
 */
export function partsOf(text: string, path: string, cells: readonly string[] = []): readonly Part[] {
  const blocks = scriptBlocks(text, path);
  if (blocks) return blocks.map((block) => ({ text: block.text, block, outside: { mentioned: block.mentioned, declared: new Set() } }));
  return [{ text, ...(cells.length > 0 && { outside: outsideIn(cells) }) }];
}

/** Reads a part of the file at a path. */
export function readPart({ text, block, outside }: Part, path: string, parse: Parse): Parsed {
  const name = block ? nameOf(block, path) : path;
  const alone = parse(text, name);
  if (alone.tree === undefined || outside === undefined) return alone;
  const tree = withOutside(outside, alone.tree, name, parse);
  return { tree: { ...tree, path, text, ...(block && { block: { language: block.language, ...(block.runsIn && { runsIn: block.runsIn }) } }) } };
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

const word = /[$_\p{ID_Start}][$\p{ID_Continue}]*/gu;
/** What follows a keyword of declarations, patterns and lists of imports included, and names that are set where a line begins. */
const declaration = /\b(?:const|let|var|class|function|import)\b([^=;()'"]*)|^[ \t]*([$\p{ID_Continue}]+)[ \t]*=(?![=>])/gmu;

function outsideIn(texts: readonly string[]): Outside {
  const wordsOf = (found: readonly string[]) => new Set(found.flatMap((text) => text.match(word) ?? []));
  const declarations = texts.flatMap((text) => [...text.matchAll(declaration)].map(([, names, set]) => names ?? set ?? ''));
  return { mentioned: wordsOf(texts), declared: wordsOf(declarations) };
}

/**
 * The tree of a text that shares its variables with code that is not read. As far as scopes can tell, that code gives the
 * variables that it may have declared, and a function that is not known is handed those that it may mention. The
 * program holds nothing of it, because nobody wrote it there.
 */
function withOutside({ mentioned, declared }: Outside, tree: Tree, name: string, parse: Parse): Tree {
  const { text, scopes } = tree;
  const own = scopes.scopes.filter(({ type }) => type === 'module').flatMap(({ variables }) => variables.map((variable) => variable.name));
  const given = own.filter((variable) => mentioned.has(variable));
  const unresolved = scopes.globalScope?.through.map(({ identifier }) => identifier.name) ?? [];
  const taken = [...new Set(unresolved)].filter((variable) => declared.has(variable));
  if (given.length + taken.length === 0) return tree;
  const code = `\n;$outside(${given.join(', ')});${taken.length === 0 ? '' : ` var { ${taken.join(', ')} } = $outside;`}`;
  const whole = parse(text + code, name).tree;
  if (whole === undefined) return tree;
  whole.program.body = whole.program.body.filter(({ range }) => range[0] < text.length);
  return whole;
}
