import assert from 'node:assert/strict';
import {
  aboveComments,
  beginsLine,
  behindComments,
  holdsComment,
  indentAt,
  inQuotesOf,
  lastSolid,
  layoutOf,
  sayMilliseconds,
  writeNumber,
} from '../../rules/src/edit/layout.js';
import { treeOf } from '../support/asked.js';

/** The text with `|` at an offset that is found from where `|` stands in the code. */
function moved(code: string, find: (tree: ReturnType<typeof treeOf>, offset: number) => number): string {
  const offset = code.indexOf('|');
  const text = code.replace('|', '');
  const at = find(treeOf(text), offset);
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

describe('the layout of a file', () => {
  it('line ends of Unix', () => assert.equal(layoutOf('a();\nb();\n').newline, '\n'));
  it('line ends of Windows', () => assert.equal(layoutOf('a();\r\nb();\r\n').newline, '\r\n'));
  it('single quotes', () => assert.equal(layoutOf("a('b', \"c\", 'd');").quote, "'"));
  it('double quotes', () => assert.equal(layoutOf('a("b", \'c\', "d");').quote, '"'));
  it('single quotes where there are none', () => assert.equal(layoutOf('a();').quote, "'"));
  it('semicolons', () => assert.equal(layoutOf('a();\nb();').semicolons, true));
  it('semicolons before Windows line ends', () => assert.equal(layoutOf('a();\r\nb();\r\n').semicolons, true));
  it('no semicolons', () => assert.equal(layoutOf('a()\nfor (;;) b()\n').semicolons, false));
  it('semicolons where a single line does not say', () => assert.equal(layoutOf('a()').semicolons, true));
  it('steps of two', () => assert.equal(layoutOf('if (a) {\n  b();\n}').step, '  '));
  it('steps of four', () => assert.equal(layoutOf('if (a) {\n    b();\n}').step, '    '));
  it('tabs', () => assert.equal(layoutOf('if (a) {\n\tb();\n}').step, '\t'));
  it('steps of two where nothing is indented', () => assert.equal(layoutOf('a();').step, '  '));
  it('the lines of a comment are no steps', () => assert.equal(layoutOf('/**\n * About a.\n */\nif (a) {\n    b();\n}').step, '    '));
});

describe('places in a text', () => {
  it('the indentation of a line', () => assert.equal(indentAt('a();\n\t b();', 8), '\t '));
  it('no indentation in the first line', () => assert.equal(indentAt('a();', 2), ''));
  it('the beginning of a line', () => assert.equal(beginsLine('a();\n  b();', 7), true));
  it('behind other code in a line', () => assert.equal(beginsLine('a(); b();', 5), false));

  it('behind a comment in the line', () => assert.equal(moved('a();| // b\nc();', behindComments), 'a(); // b|\nc();'));
  it('behind several comments in the line', () => assert.equal(moved('a();| /* b */ // c\nd();', behindComments), 'a(); /* b */ // c|\nd();'));
  it('not behind other code', () => assert.equal(moved('a();| b(); // c', behindComments), 'a();| b(); // c'));
  it('not behind the next line', () => assert.equal(moved('a();|\n// b\n', behindComments), 'a();|\n// b\n'));

  it('above a comment', () => assert.equal(moved('a();\n// b\n|c();', aboveComments), 'a();\n|// b\nc();'));
  it('above several comments', () => assert.equal(moved('/** a */\n// b\r\n|c();', aboveComments), '|/** a */\n// b\r\nc();'));
  it('not above a comment with an empty line below', () => assert.equal(moved('// a\n\n|b();', aboveComments), '// a\n\n|b();'));
  it('not above a comment that stands behind other code', () => assert.equal(moved('a(); // b\n|c();', aboveComments), 'a(); // b\n|c();'));

  it('the last character before comments and spaces', () => {
    const tree = treeOf('a(b /* c */ // d\n );');
    assert.equal(lastSolid(tree, 2, 18), 3);
  });
  it('the start where nothing else stands', () => {
    const tree = treeOf('a( /* b */ );');
    assert.equal(lastSolid(tree, 2, 11), 2);
  });
  it('slashes in a text are no comment', () => {
    const tree = treeOf("a('b // c' );");
    assert.equal(lastSolid(tree, 2, 11), 10);
  });

  it('a comment within a node', () => {
    const tree = treeOf('a(/* b */);');
    assert.equal(holdsComment(tree, tree.program.body[0]!), true);
  });
  it('a comment beside a node', () => {
    const tree = treeOf('a(); // b');
    assert.equal(holdsComment(tree, tree.program.body[0]!), false);
  });
});

describe('numbers and texts', () => {
  it('a short number', () => assert.equal(writeNumber(500), '500'));
  it('a number in groups', () => assert.equal(writeNumber(10_000), '10_000'));
  it('a long number in groups', () => assert.equal(writeNumber(1_234_567), '1_234_567'));
  it('milliseconds', () => assert.equal(sayMilliseconds(999), '999 ms'));
  it('seconds', () => assert.equal(sayMilliseconds(10_000), '10 s'));
  it('parts of seconds', () => assert.equal(sayMilliseconds(1_500), '1.5 s'));
  it('the quotes of a file', () => assert.equal(inQuotesOf('import a from "a";', "'100kb'"), '"100kb"'));
});
