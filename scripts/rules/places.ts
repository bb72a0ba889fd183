import { exportName } from './names.js';

/** The files that every rule has, from the project's root. */
export function filesOf(rule: string) {
  return {
    entry: `rules/src/catalogue/rules/${rule}.ts`,
    rule: `rules/src/rules/${rule}.ts`,
    test: `test/rules/${rule}.test.ts`,
    page: `rules/docs/rules/${rule}.md`,
  };
}

/** The lines of an index that stand together in the order of their text. */
interface Block {
  readonly like: RegExp;
  readonly line: (rule: string) => string;
}

/** The indexes in which every rule is registered. */
export const indexes: readonly { readonly path: string; readonly blocks: readonly Block[] }[] = [
  {
    path: 'rules/src/catalogue/rules.ts',
    blocks: [
      { like: /^import \{ \w+ \} from '\.\/rules\/[\w-]+\.js';$/, line: (rule) => `import { ${exportName(rule)} } from './rules/${rule}.js';` },
      { like: /^ {2}'[\w-]+': \w+,$/, line: (rule) => `  '${rule}': ${exportName(rule)},` },
    ],
  },
  {
    path: 'rules/src/rules/index.ts',
    blocks: [
      { like: /^import \{ \w+ \} from '\.\/[\w-]+\.js';$/, line: (rule) => `import { ${exportName(rule)} } from './${rule}.js';` },
      { like: /^ {2}\w+,$/, line: (rule) => `  ${exportName(rule)},` },
    ],
  },
];

/**
 * The text of an index with its blocks in order, and with the rule in them if one is given.
 *
 * @throws Error if a block is not there
 */
export function inOrder(text: string, blocks: readonly Block[], added?: string): string {
  return blocks.reduce((done, { like, line }) => sortBlock(done, like, added === undefined ? [] : [line(added)]), text);
}

function sortBlock(text: string, like: RegExp, added: readonly string[]): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => like.test(line));
  if (first < 0) throw new Error(`no line is like ${String(like)}`);
  const length = lines.slice(first).findIndex((line) => !like.test(line));
  const sorted = [...lines.slice(first, first + length), ...added].sort();
  return lines.toSpliced(first, length, ...sorted).join('\n');
}
