import { evaluate, parse, type DocumentNode, type ValueNode } from '@humanwhocodes/momoa';
import { configProblems, toConfig, type Config } from './config.js';

/** A configuration with the place that its globs count from. */
export interface FoundConfig extends Config {
  /** Absolute path of the file. */
  readonly path: string;
  /** The folder of the file. */
  readonly folder: string;
}

/** A configuration file that can't be read or says something that means nothing. The message holds a line for each mistake. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export const configName = 'fallacies.config.json';

/**
 * Reads the text of a configuration file: JSON, in which comments and trailing commas are allowed.
 *
 * @param folder what its globs count from
 * @throws ConfigError that names the file, the key, what was found there and what is allowed
 */
export function configFromText(text: string, path: string, folder: string): FoundConfig {
  const document = parseConfig(text, path);
  const value: unknown = evaluate(document);
  const problems = configProblems(value);
  if (problems.length > 0) {
    throw new ConfigError(
      problems.map((problem) => `${path}:${placeOf(document.body, problem.path)}: ${problem.path === '' ? '' : `${problem.path}: `}${problem.message}`).join('\n'),
    );
  }
  return { ...toConfig(value as Readonly<Record<string, unknown>>), path, folder };
}

function parseConfig(text: string, path: string): DocumentNode {
  try {
    return parse(text, { mode: 'jsonc', allowTrailingCommas: true });
  } catch (error) {
    // momoa's errors carry the place; its messages repeat it in brackets.
    const { message, line, column } = error as Error & { line?: number; column?: number };
    const place = line === undefined ? '' : `:${line}:${column}`;
    throw new ConfigError(`${path}${place}: is not JSON: ${message.replace(/\s*\(\d+:\d+\)$/, '')}`);
  }
}

/** `line:column` of what stands at a key path such as `clients[0].like`, or of what is nearest above it. */
function placeOf(root: ValueNode, path: string): string {
  let node = root;
  let { line, column } = node.loc.start;
  let rest = path;
  while (rest !== '') {
    const step = stepInto(node, rest);
    if (step === undefined) break;
    ({ node, rest } = step);
    ({ line, column } = step.start);
  }
  return `${line}:${column}`;
}

/** Goes one step along a key path. Keys may hold dots themselves, so they are compared as they stand. */
function stepInto(node: ValueNode, path: string): { node: ValueNode; rest: string; start: { line: number; column: number } } | undefined {
  if (node.type === 'Array') {
    const index = /^\[(\d+)\]\.?/.exec(path);
    const element = index && node.elements[Number(index[1])];
    return element ? { node: element.value, rest: path.slice(index[0].length), start: element.loc.start } : undefined;
  }
  if (node.type !== 'Object') return undefined;
  for (const { name, value, loc } of node.members) {
    const key = name.type === 'String' ? name.value : name.name;
    if (path.startsWith(key) && /^(?:$|[.[])/.test(path.slice(key.length))) {
      return { node: value, rest: path.slice(key.length).replace(/^\./, ''), start: loc.start };
    }
  }
  return undefined;
}
