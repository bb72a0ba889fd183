import assert from 'node:assert/strict';
import type { TSESTree } from '@typescript-eslint/utils';
import { checkBeforeResult, insertStatementAfter, insertStatementBefore, moveBehind, moveToTop } from '../../rules/src/edit/statements.js';
import { indexSyntax } from '../../rules/src/model/syntax.js';
import type { Node, Tree } from '../../rules/src/source/tree.js';
import { treeOf } from '../support/asked.js';
import { edited } from '../support/reported.js';

/** The declaration of a name, and the tree around it. */
function declarationOf(name: string, code: string): { readonly tree: Tree; readonly declaration: TSESTree.VariableDeclaration } {
  const tree = treeOf(code);
  indexSyntax(tree);
  const variable = tree.scopes.scopes.map((scope) => scope.set.get(name)).find((candidate) => candidate !== undefined);
  const declaration = (variable?.identifiers[0] as Node | undefined)?.parent?.parent;
  if (declaration?.type !== 'VariableDeclaration') throw new Error(`no declaration of ${name} in: ${code}`);
  return { tree, declaration };
}

/** The code with `check()` behind the declaration of `a`. */
function checked(code: string): string {
  const { tree, declaration } = declarationOf('a', code);
  return edited(code, insertStatementAfter(declaration, 'check()', tree));
}

/** The code with `check()` before the declaration of `a`. */
function prepared(code: string): string {
  const { tree, declaration } = declarationOf('a', code);
  return edited(code, insertStatementBefore(declaration, 'check()', tree));
}

/** The code with the declaration of `a` behind that of `b`. */
function movedBehind(code: string): string | undefined {
  const { tree, declaration } = declarationOf('a', code);
  const other = tree.program.body.find((statement) => tree.text.slice(...statement.range).includes(' b '));
  const edits = other && moveBehind(declaration, other, tree);
  return edits && edited(code, edits.toSorted((x, y) => x.range[0] - y.range[0]));
}

/** The code with `check()` in the first function that is written as an expression. */
function checkedInside(code: string): string | undefined {
  const tree = treeOf(code);
  const arrow = indexSyntax(tree).functions.find((candidate) => candidate.body.type !== 'BlockStatement');
  const edits = checkBeforeResult(arrow?.body as TSESTree.Expression, 'check()', tree);
  return edits && edited(code, edits);
}

/** The code with the declaration of `a` at its top. */
function hoisted(code: string): string | undefined {
  const { tree, declaration } = declarationOf('a', code);
  const edits = moveToTop(declaration, tree);
  return edits && edited(code, edits);
}

describe('a statement before another', () => {
  it('takes a line of its own', () => assert.equal(prepared('f();\n  const a = 1;\n'), 'f();\n  check();\n  const a = 1;\n'));
  it('stands in the line of others', () => assert.equal(prepared('f(); const a = 1;'), 'f(); check(); const a = 1;'));
  it('stands below what is said about it', () => assert.equal(prepared('// one\nconst a = 1;\n'), '// one\ncheck();\nconst a = 1;\n'));
  it('has no semicolon where there are none', () => assert.equal(prepared('f()\nconst a = 1\n'), 'f()\ncheck()\nconst a = 1\n'));
  it('ends its line as the file does', () => assert.equal(prepared('f();\r\nconst a = 1;\r\n'), 'f();\r\ncheck();\r\nconst a = 1;\r\n'));
});

describe('a statement that is moved behind another', () => {
  it('goes to a line of its own', () => assert.equal(movedBehind('const a = 1;\nconst b = 2;\nf();\n'), 'const b = 2;\nconst a = 1;\nf();\n'));
  it('takes what is said about it along', () => assert.equal(movedBehind('// one\nconst a = 1; // two\nconst b = 2; // three\n'), 'const b = 2; // three\n// one\nconst a = 1; // two\n'));
  it('leaves an empty line where it was', () => assert.equal(movedBehind('const a = 1;\n\nconst b = 2;'), '\nconst b = 2;\nconst a = 1;'));
  it('stays in a line with others', () => assert.equal(movedBehind('const a = 1; f();\nconst b = 2;'), undefined));
  it('stays where the other has no line of its own', () => assert.equal(movedBehind('const a = 1;\nconst b = 2; f();'), undefined));
});

describe('a statement behind another', () => {
  it('on a line of its own', () => assert.equal(checked('const a = 1;\nb();'), 'const a = 1;\ncheck();\nb();'));
  it('at the end of a file', () => assert.equal(checked('const a = 1;'), 'const a = 1;\ncheck();'));
  it('indented', () => assert.equal(checked('if (x) {\n\tconst a = 1;\n}'), 'if (x) {\n\tconst a = 1;\n\tcheck();\n}'));
  it('with Windows line ends', () => assert.equal(checked('const a = 1;\r\nb();\r\n'), 'const a = 1;\r\ncheck();\r\nb();\r\n'));
  it('without semicolons', () => assert.equal(checked('const a = 1\nb()\n'), 'const a = 1\ncheck()\nb()\n'));
  it('behind a comment', () => assert.equal(checked('const a = 1; // one\nb();'), 'const a = 1; // one\ncheck();\nb();'));
  it('behind an export', () => assert.equal(checked('export const a = 1;\nb();'), 'export const a = 1;\ncheck();\nb();'));
  it('behind lines', () => assert.equal(checked('  const a = {\n    b,\n  };\n  c();'), '  const a = {\n    b,\n  };\n  check();\n  c();'));
  it('in a line where more follows', () => assert.equal(checked('{ const a = 1; b(); }'), '{ const a = 1; check(); b(); }'));
  it('in a line where a brace follows', () => assert.equal(checked('{ const a = 1 }'), '{ const a = 1; check(); }'));
  it('in a line where a comment and more follow', () => assert.equal(checked('const a = 1; /* about b */ b();'), 'const a = 1; check(); /* about b */ b();'));
});

describe('a statement before the result of a function', () => {
  it('in one line', () => assert.equal(checkedInside('f((r) => r.json());'), 'f((r) => {\n  check();\n  return r.json();\n});'));
  it('in the layout of the file', () => assert.equal(checkedInside('{\n\tf(r => r.json())\n}\n'), '{\n\tf(r => {\n\t\tcheck()\n\t\treturn r.json()\n\t})\n}\n'));
  it('with Windows line ends', () => assert.equal(checkedInside('f(r => r.json());\r\n'), 'f(r => {\r\n  check();\r\n  return r.json();\r\n});\r\n'));
  it('without the parentheses around an object', () => assert.equal(checkedInside('f((r) => ({ r }));'), 'f((r) => {\n  check();\n  return { r };\n});'));
  it('with the result on the next line', () => assert.equal(checkedInside('f((r) =>\n  r.json());'), 'f((r) => {\n  check();\n  return r.json();\n});'));
  it('with a default that is an arrow function itself', () =>
    assert.equal(checkedInside('f((r = (() => { g(); })) => r());'), 'f((r = (() => { g(); })) => {\n  check();\n  return r();\n});'));
  it('with a type', () => assert.equal(checkedInside('f((r: R): (() => void) => r.run);'), 'f((r: R): (() => void) => {\n  check();\n  return r.run;\n});'));
  it('not where a comment would be lost', () => assert.equal(checkedInside('f((r) => /* all */ r.json());'), undefined));
});

describe('a declaration at the top', () => {
  it('before the statement that it stood in', () => assert.equal(hoisted('b();\nf(() => {\n  const a = 1;\n  g(a);\n});\n'), 'b();\nconst a = 1;\n\nf(() => {\n  g(a);\n});\n'));
  it('less indented', () =>
    assert.equal(hoisted('f(() => {\n  const a = {\n    b,\n  };\n  g(a);\n});'), 'const a = {\n  b,\n};\n\nf(() => {\n  g(a);\n});'));
  it('with tabs and Windows line ends', () =>
    assert.equal(hoisted('f(() => {\r\n\tconst a = {\r\n\t\tb,\r\n\t};\r\n\tg(a);\r\n});\r\n'), 'const a = {\r\n\tb,\r\n};\r\n\r\nf(() => {\r\n\tg(a);\r\n});\r\n'));
  it('with the comment above it, above the comment there', () =>
    assert.equal(hoisted('// all\nf(() => {\n  // one\n  const a = 1;\n  g(a);\n});'), '// one\nconst a = 1;\n\n// all\nf(() => {\n  g(a);\n});'));
  it('not from a line with a comment', () => assert.equal(hoisted('f(() => {\n  const a = 1; // one\n  g(a);\n});'), undefined));
  it('not from a line with other code', () => assert.equal(hoisted('f(() => { const a = 1; g(a); });'), undefined));
  it('not if it stands there already', () => assert.equal(hoisted('const a = 1;'), undefined));
  it('not with a text over several lines', () => assert.equal(hoisted('f(() => {\n  const a = `b\n  c`;\n  g(a);\n});'), undefined));
});
