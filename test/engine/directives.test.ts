import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import type { Node } from '../../rules/src/source/tree.js';
import { readDirectives, suppressionOf, type DirectiveFamily } from '../../rules/src/source/directives.js';
import { parse } from '../../src/engine/parse/node-parser.js';

const rule = 'require-timeout';

function suppressionsOf(code: string, families: readonly DirectiveFamily[]) {
  const { tree, error } = parse(code, 'a.jsx');
  assert.ok(tree, error?.message);
  const directives = readDirectives(tree.comments, tree.text);
  return calls(tree.program).map((call) => ({ call, suppression: suppressionOf(directives, rule, call.range[0], families) }));
}

/** The calls `a()`, `b()`, … in the order of their places. */
function calls(program: Node): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null && 'type' in value) {
      if (value.type === 'CallExpression') found.push(value as Node);
      for (const [key, child] of Object.entries(value)) if (key !== 'parent') visit(child);
    }
  };
  visit(program);
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

/** The names of the calls that are silenced, and why: `a`, `b -- reason`. */
function silenced(code: string, families: readonly DirectiveFamily[] = ['fallacies', 'eslint', 'oxlint']): string[] {
  return suppressionsOf(code, families).flatMap(({ call, suppression }) => {
    if (!suppression) return [];
    const name = code.charAt(call.range[0]);
    return suppression.reason === '' ? [name] : [`${name} -- ${suppression.reason}`];
  });
}

/** ESLint's types leave the method out. */
type LinterWithSuppressed = Linter & { getSuppressedMessages(): Linter.SuppressedLintMessage[] };

/** The same told by ESLint, whose own comments have to mean the same to us. */
function silencedByESLint(code: string): string[] {
  const reportsCalls = {
    create: (context: { report(problem: object): void }) => ({
      CallExpression: (node: object) => context.report({ node, message: 'a call' }),
    }),
  };
  const linter = new Linter();
  const config = {
    plugins: { fallacies: { rules: { [rule]: reportsCalls, 'require-retry': reportsCalls } } },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: { [`fallacies/${rule}`]: 'error' },
  } as unknown as Linter.Config;
  linter.verify(code, config, 'a.js');
  return (linter as LinterWithSuppressed).getSuppressedMessages().map(({ line, column, suppressions }) => {
    const name = (code.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1] ?? '').charAt(column - 1);
    const reason = suppressions.at(-1)?.justification ?? '';
    return reason === '' ? name : `${name} -- ${reason}`;
  });
}

/** Asserts what ESLint's comments silence, here and in ESLint, and that oxlint's mean the same. */
function silences(code: string, expected: readonly string[]): void {
  assert.deepEqual(silencedByESLint(code), expected, 'ESLint');
  assert.deepEqual(silenced(code), expected);
  assert.deepEqual(silenced(code.replaceAll('eslint-', 'oxlint-')), expected, 'oxlint');
}

describe("directives: ESLint's and oxlint's comments", () => {
  describe('disable-line', () => {
    it('silences its line', () => silences('a();\nb(); // eslint-disable-line fallacies/require-timeout\nc();', ['b']));
    it('silences what stands before and after a block comment', () => silences('a(); /* eslint-disable-line */ b();\nc();', ['a', 'b']));
    it('silences all rules if it names none', () => silences('a(); // eslint-disable-line', ['a']));
    it('leaves other rules alone', () => silences('a(); // eslint-disable-line fallacies/require-retry', []));
    it('takes several rules', () => silences('a(); // eslint-disable-line fallacies/require-retry, fallacies/require-timeout', ['a']));
    it('takes rules in quotes', () => silences('a(); // eslint-disable-line "fallacies/require-timeout"', ['a']));
    it('does not take a bare name', () => silences('a(); // eslint-disable-line require-timeout', []));
    it('does not take names that are divided by spaces', () => silences('a(); // eslint-disable-line fallacies/require-retry fallacies/require-timeout', []));
    it('means nothing over several lines', () => silences('a(); /* eslint-disable-line\n*/ b();', []));
    it('counts where a finding begins', () => silences('a(\n1); // eslint-disable-line', []));
  });

  describe('disable-next-line', () => {
    it('silences the next line', () => silences('// eslint-disable-next-line fallacies/require-timeout\na();\nb();', ['a']));
    it('leaves its own line alone', () => silences('a(); // eslint-disable-next-line\nb();', ['b']));
    it('counts from the end of a block comment', () => silences('/* eslint-disable-next-line\n  fallacies/require-timeout\n*/\na();\nb();', ['a']));
    it('does not reach over an empty line', () => silences('// eslint-disable-next-line\n\na();', []));
    it('works in JSX', () => silences('x = <p>\n{/* eslint-disable-next-line */}\n{a()}\n{b()}\n</p>', ['a']));
    it('works at the end of a file', () => silences('a(); // eslint-disable-next-line', []));
    it('knows CRLF', () => silences('// eslint-disable-next-line\r\na();\r\nb();', ['a']));
    it('knows a lone CR', () => silences('/* eslint-disable-next-line */\ra();\rb();', ['a']));
    it('knows U+2028', () => silences('// eslint-disable-next-line\u2028a();\u2028b();', ['a']));
  });

  describe('disable and enable', () => {
    it('silence everything from here on', () => silences('a();\n/* eslint-disable */\nb();\nc();', ['b', 'c']));
    it('silence from the comment on, on its own line too', () => silences('a(); /* eslint-disable */ b();', ['b']));
    it('silence up to an enable', () => silences('/* eslint-disable fallacies/require-timeout */\na();\n/* eslint-enable fallacies/require-timeout */\nb();', ['a']));
    it('enable one rule out of all', () => silences('/* eslint-disable */ a(); /* eslint-enable fallacies/require-timeout */ b();', ['a']));
    it('enable all rules', () => silences('/* eslint-disable fallacies/require-timeout */ a(); /* eslint-enable */ b();', ['a']));
    it('leave a rule disabled when another is enabled', () => silences('/* eslint-disable */ a(); /* eslint-enable fallacies/require-retry */ b();', ['a', 'b']));
    it('disable again after an enable', () => silences('/* eslint-disable */ a(); /* eslint-enable */ b(); /* eslint-disable */ c();', ['a', 'c']));
    it('mean nothing in a line comment', () => silences('// eslint-disable\na();', []));
    it('do not end what silences a line', () => silences('/* eslint-enable */ a(); // eslint-disable-line', ['a']));
  });

  describe('reasons', () => {
    it('follow two hyphens', () => silences('a(); // eslint-disable-line fallacies/require-timeout -- the client has a limit', ['a -- the client has a limit']));
    it('may follow more hyphens', () => silences('a(); // eslint-disable-line ---- all is well', ['a -- all is well']));
    it('need spaces around the hyphens', () => silences('a(); // eslint-disable-line fallacies/require-timeout--because', []));
    it('may span lines in a block comment', () => silences('/* eslint-disable fallacies/require-timeout -- first,\nsecond */ a();', ['a -- first,\nsecond']));
  });

  it('must begin the comment', () => silences('a(); // see eslint-disable-line', []));
  it('must end where the name ends', () => silences('a(); // eslint-disable-lines', []));
});

describe('directives: each tool minds its own', () => {
  it('the plugin does not read what ESLint reads', () => {
    assert.deepEqual(silenced('a(); // eslint-disable-line\nb(); // oxlint-disable-line\nc(); // fallacies-disable-line', ['fallacies', 'oxlint']), ['b', 'c']);
  });
  it('an enable does not undo what another family disabled', () => {
    assert.deepEqual(silenced('/* eslint-disable */ a(); /* oxlint-enable */ b();'), ['a', 'b']);
  });
  it('ESLint has no disable-file', () => {
    assert.deepEqual(silenced('/* eslint-disable-file */ a();'), []);
  });
});

describe('directives: our own', () => {
  it('silence a line', () => {
    assert.deepEqual(silenced('a();\nb(); // fallacies-disable-line require-timeout -- it is local\nc();'), ['b -- it is local']);
  });
  it('silence the next line', () => {
    assert.deepEqual(silenced('// fallacies-disable-next-line require-timeout -- it is local\na();\nb();'), ['a -- it is local']);
  });
  it('silence the file, before and after', () => {
    assert.deepEqual(silenced('a();\n// fallacies-disable-file require-timeout -- a script\nb();'), ['a -- a script', 'b -- a script']);
  });
  it('may be block comments', () => {
    assert.deepEqual(silenced('/* fallacies-disable-next-line require-timeout */\na();'), ['a']);
  });
  it('may stand in JSX', () => {
    assert.deepEqual(silenced('x = <p>\n{/* fallacies-disable-next-line require-timeout -- shown once */}\n{a()}\n</p>'), ['a -- shown once']);
  });
  it('silence every line that a block comment touches', () => {
    assert.deepEqual(silenced('a(); /* fallacies-disable-line\n*/ b();\nc();'), ['a', 'b']);
  });
  it('take the full name', () => {
    assert.deepEqual(silenced('a(); // fallacies-disable-line fallacies/require-timeout'), ['a']);
  });
  it('take several names', () => {
    assert.deepEqual(silenced('a(); // fallacies-disable-line require-retry, require-timeout -- both'), ['a -- both']);
  });
  it('silence all rules if they name none', () => {
    assert.deepEqual(silenced('a(); // fallacies-disable-line'), ['a']);
  });
  it('leave other rules alone', () => {
    assert.deepEqual(silenced('a(); // fallacies-disable-line require-retry'), []);
  });
  it('have no form that holds until further notice', () => {
    assert.deepEqual(silenced('/* fallacies-disable */ a(); /* fallacies-enable */'), []);
  });
});

describe('suppressionOf', () => {
  it('tells the family and the place of the comment', () => {
    const [first] = suppressionsOf('a(); // oxlint-disable-line', ['oxlint']);
    assert.deepEqual(first?.suppression, { family: 'oxlint', reason: '', comment: [5, 27] });
  });
});
