import type { Tree } from '../../../rules/src/source/tree.js';
import { buildTree } from './build-tree.js';
import { readingsOf, type Reading } from './languages.js';
import { deepPlace } from './nesting.js';
import { treeOptions, type OxcParse } from './oxc.js';

/** Why a text has no tree. */
export interface SyntaxProblem {
  readonly message: string;
  /** UTF-16 offset of the place. */
  readonly offset: number;
}

/** What a text turned out to be. */
export type Parsed =
  | { readonly tree: Tree; readonly error?: undefined }
  | { readonly tree?: undefined; readonly error: SyntaxProblem };

/** Reads a text as its path's extension says. Synchronous, and never throws for anything that the text holds. */
export type Parse = (text: string, path: string) => Parsed;

/** The builds of oxc that there are; each is loaded when it is first needed, and throws where this machine lacks it. */
export interface OxcBuilds {
  /** Left out where nothing but WebAssembly is used: then no text has to be searched for deep places before. */
  readonly native?: () => OxcParse;
  readonly wasm: () => OxcParse;
}

/**
 * Makes a parser of oxc's two builds: the native one where there is a binary, the WebAssembly one where there is none
 * and for code nested so deeply that the binary would take the process down.
 */
export function createParser(builds: OxcBuilds): Parse {
  const read = createReader(builds);
  return (text, path) => read(text, path, (parsed, reading) => ({ tree: buildTree(parsed, text, path, reading) }));
}

/** Says what is wrong with a text, if anything. Much cheaper than a tree, since nothing leaves the parser. */
export type CheckSyntax = (text: string, path: string) => SyntaxProblem | undefined;

/** The same for texts of which nobody needs the tree. */
export function createSyntaxCheck(builds: OxcBuilds): CheckSyntax {
  const read = createReader(builds);
  return (text, path) => read<{ readonly error?: undefined }>(text, path, () => ({})).error;
}

type Read = <Result>(text: string, path: string, use: (parsed: ReturnType<OxcParse>, reading: Reading) => Result) => Result | { readonly error: SyntaxProblem };

function createReader({ native, wasm }: OxcBuilds): Read {
  let usual: OxcParse | undefined;
  let careful: OxcParse | undefined;
  const loadCareful = () => (careful ??= wasm());
  const loadUsual = () => (usual ??= native ? firstThatLoads(native, loadCareful) : loadCareful());
  return (text, path, use) => {
    const deep = native && deepPlace(text, path);
    const parse = deep === undefined ? loadUsual() : loadCareful();
    try {
      return readAs(parse, text, path, use);
    } catch (error) {
      if (isStackOverflow(error)) return { error: nestedTooDeeply(deep ?? deepPlace(text, path) ?? 0) };
      throw error;
    }
  };
}

/** Whether an error says that recursion went deeper than the stack allows. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

/** What is said about code that can't be followed to its bottom. */
export function nestedTooDeeply(offset: number): SyntaxProblem {
  return { message: 'The code is nested too deeply to be read.', offset };
}

function firstThatLoads(native: () => OxcParse, wasm: () => OxcParse): OxcParse {
  try {
    return native();
  } catch (nativeProblem) {
    try {
      return wasm();
    } catch (wasmProblem) {
      const message = 'oxc-parser loads neither as a binary nor as WebAssembly: install it again, with its optional dependencies.';
      throw new AggregateError([nativeProblem, wasmProblem], message);
    }
  }
}

/** Tries each way to read the file. If none succeeds, the one that came furthest knows best what is wrong. */
function readAs<Result>(
  parse: OxcParse,
  text: string,
  path: string,
  use: (parsed: ReturnType<OxcParse>, reading: Reading) => Result,
): Result | { readonly error: SyntaxProblem } {
  const problems: SyntaxProblem[] = [];
  for (const reading of readingsOf(path)) {
    const parsed = parse(path, text, { ...treeOptions, ...reading });
    const problem = firstProblem(parsed, reading);
    if (problem === undefined) return use(parsed, reading);
    problems.push(problem);
  }
  return { error: problems.reduce((furthest, problem) => (problem.offset > furthest.offset ? problem : furthest)) };
}

/** What oxc says of a `return` that no function holds; it reads on behind it. */
const outerReturn = "A 'return' statement can only be used within a function body";

function firstProblem({ errors }: ReturnType<OxcParse>, { returns }: Reading): SyntaxProblem | undefined {
  const first = errors.find(({ message }) => !(returns && message.startsWith(outerReturn)));
  return first && { message: first.message, offset: first.labels[0]?.start ?? 0 };
}
