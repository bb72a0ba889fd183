import assert from 'node:assert/strict';
import { makeOptional, replaceNode, replaceRange } from '../../rules/src/edit/replace.js';
import { asked } from '../support/asked.js';
import { edited } from '../support/reported.js';

describe('replacements', () => {
  it('of a node', () => {
    const { tree, node } = asked('ask(/* a */ false /* b */);');
    assert.equal(edited(tree.text, replaceNode(node, 'true')), 'ask(/* a */ true /* b */);');
  });

  it('of a span within a text', () => {
    assert.equal(edited("f('http://a');", replaceRange([3, 7], 'https')), "f('https://a');");
  });

  it('of a member by an optional one', () => {
    const { tree, node } = asked('ask(error.response.status);');
    assert.equal(node.type, 'MemberExpression');
    assert.equal(node.type === 'MemberExpression' && edited(tree.text, makeOptional(node.object)), 'ask(error.response?.status);');
  });

  it('of a computed member by an optional one', () => {
    const { tree, node } = asked("ask(error.response['status']);");
    assert.equal(node.type === 'MemberExpression' && edited(tree.text, makeOptional(node.object)), "ask(error.response?.['status']);");
  });
});
