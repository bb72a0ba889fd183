import assert from 'node:assert/strict';
import { copied } from '../../src/client/findings/copied.js';
import { filtered, hasFix, inFiles, ruleInFile, treeOf, withoutHints, type Grouping, type ShownFinding, type TreeNode } from '../../src/client/findings/tree.js';

const base: ShownFinding = { uri: 'file:///ws/src/a.ts', folder: 'src', file: 'a.ts', rule: 'require-timeout', severity: 'warning', message: '`fetch` may hang.', line: 4, character: 2, hasFix: true };
const early: ShownFinding = { ...base, line: 1 };
const other: ShownFinding = { ...base, uri: 'file:///ws/b.ts', folder: '', file: 'b.ts' };
const retry: ShownFinding = { ...base, rule: 'require-retry', severity: 'information', message: 'One lost packet fails this.' };
const cleartext: ShownFinding = { ...base, rule: 'no-cleartext-transport', severity: 'error', message: 'Anybody reads this.' };
const all = [base, cleartext, other, retry, early];

/** The tree as indented lines. */
function drawn(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'finding') return [`${indent}${node.finding.file}:${node.finding.line} ${node.finding.rule}`];
    const name = { fallacy: 'fallacy', rule: 'rule', severity: 'severity', folder: 'label', file: 'file' }[node.kind];
    return [`${indent}${String(node[name as never])} (${node.count})`, ...drawn(node.children, `${indent}  `)];
  });
}
const draw = (grouping: Grouping) => drawn(treeOf(all, grouping));

describe('client: the tree of findings', () => {
  it('by fallacy goes on by rule, in the order of the catalogue, names and places', () => {
    assert.deepEqual(draw('fallacy'), [
      'network-is-reliable (4)',
      '  require-retry (1)',
      '    a.ts:4 require-retry',
      '  require-timeout (3)',
      '    b.ts:4 require-timeout',
      '    a.ts:1 require-timeout',
      '    a.ts:4 require-timeout',
      'network-is-secure (1)',
      '  no-cleartext-transport (1)',
      '    a.ts:4 no-cleartext-transport',
    ]);
  });

  it('by folder goes on by file', () => {
    assert.deepEqual(draw('folder'), [
      ' (1)',
      '  b.ts (1)',
      '    b.ts:4 require-timeout',
      'src (4)',
      '  a.ts (4)',
      '    a.ts:1 require-timeout',
      '    a.ts:4 require-timeout',
      '    a.ts:4 no-cleartext-transport',
      '    a.ts:4 require-retry',
    ]);
  });

  it('by severity begins with the heaviest', () => {
    assert.deepEqual(draw('severity').filter((line) => !line.startsWith('   ')), ['error (1)', '  no-cleartext-transport (1)', 'warning (3)', '  require-timeout (3)', 'information (1)', '  require-retry (1)']);
  });

  it('counts the hints in each group', () => {
    const hint: ShownFinding = { ...other, severity: 'hint' };
    const [reliable, secure] = treeOf([base, hint, cleartext], 'fallacy');
    assert.deepEqual([reliable, secure].map((node) => (node?.kind === 'finding' ? undefined : [node?.count, node?.hints])), [[2, 1], [1, 0]]);
  });

  it('names the workspace folder where there are several', () => {
    const nodes = treeOf([{ ...base, root: 'shop' }, { ...other, root: 'desk' }], 'folder');
    assert.deepEqual(drawn(nodes).filter((line) => !line.startsWith(' ')), ['desk (1)', 'shop/src (1)']);
  });

  it('names the folders of files with one name, where these stand side by side', () => {
    const namesake: ShownFinding = { ...base, uri: 'file:///ws/lib/a.ts', folder: 'lib' };
    const besides = (grouping: Grouping, findings: readonly ShownFinding[]) => {
      const leaves = (nodes: readonly TreeNode[]): (string | undefined)[] => nodes.flatMap((node) => (node.kind === 'finding' ? [node.beside] : leaves(node.children)));
      return leaves(treeOf(findings, grouping));
    };
    assert.deepEqual(besides('fallacy', [base, early, other, namesake]), [undefined, 'lib', 'src', 'src']);
    assert.deepEqual(besides('severity', [base, { ...namesake, rule: 'require-retry' }]), [undefined, undefined]);
    assert.deepEqual(besides('folder', [base, namesake]), [undefined, undefined]);
  });

  it('tells whether anything in a group can be mended', () => {
    const ofRules = (findings: readonly ShownFinding[]) => treeOf(findings, 'fallacy').flatMap((node) => (node.kind === 'finding' ? [] : node.children)).map(hasFix);
    assert.deepEqual(ofRules([{ ...base, hasFix: false }, early]), [true]);
    assert.deepEqual(ofRules([{ ...base, hasFix: false }]), [false]);
  });

  it('is empty without findings', () => {
    assert.deepEqual(treeOf([], 'fallacy'), []);
  });

  it('has an id for everything, the same as long as the same thing is meant', () => {
    const idsOf = (nodes: readonly TreeNode[]): string[] => nodes.flatMap((node) => [node.id, ...(node.kind === 'finding' ? [] : idsOf(node.children))]);
    const ids = idsOf(treeOf([...all, base], 'fallacy'));
    assert.equal(new Set(ids).size, ids.length);
    const later = new Set(idsOf(treeOf([base, ...all, { ...base, line: 30 }], 'fallacy')));
    assert.deepEqual(ids.filter((id) => !later.has(id)), []);
  });
});

describe('client: the rule of something in the tree', () => {
  it('comes with a file in which it reports something', () => {
    const [fallacy] = treeOf([base, other], 'fallacy');
    const [rule] = fallacy!.kind === 'finding' ? [] : fallacy!.children;
    assert.equal(ruleInFile(fallacy!), undefined);
    assert.deepEqual([ruleInFile(rule!)?.rule, ruleInFile(rule!)?.uri], ['require-timeout', 'file:///ws/b.ts']);
  });

  it('may be named by a quick fix', () => {
    const named = { rule: 'require-retry', uri: 'file:///ws/b.ts' };
    assert.equal(ruleInFile(named), named);
  });
});

describe('client: the filter of findings', () => {
  const found = (text: string) => filtered(all, text, (title) => title).map(({ file, rule, line }) => `${file}:${line} ${rule}`);

  it('looks at message, rule, fallacy and path, in any case', () => {
    assert.deepEqual(found('LOST packet'), ['a.ts:4 require-retry']);
    assert.deepEqual(found('cleartext'), ['a.ts:4 no-cleartext-transport']);
    assert.deepEqual(found('network is secure'), ['a.ts:4 no-cleartext-transport']);
    assert.deepEqual(found('src/a hang'), ['a.ts:4 require-timeout', 'a.ts:1 require-timeout']);
  });

  it('wants every word', () => {
    assert.deepEqual(found('hang cleartext'), []);
  });

  it('keeps everything if it is empty', () => {
    assert.equal(filtered(all, '  ', (title) => title).length, all.length);
  });
});

describe('client: findings in some files', () => {
  it('are those of the file in front, in any group and under any filter', () => {
    const near = inFiles(all, new Set([other.uri]));
    assert.deepEqual(near, [other]);
    assert.deepEqual(drawn(treeOf(near, 'folder')), [' (1)', '  b.ts (1)', '    b.ts:4 require-timeout']);
    assert.deepEqual(filtered(near, 'cleartext', (title) => title), []);
  });

  it('may be those of the cells of a notebook', () => {
    const cell: ShownFinding = { ...base, uri: 'vscode-notebook-cell:/ws/a.ipynb#W0' };
    const next: ShownFinding = { ...base, uri: 'vscode-notebook-cell:/ws/a.ipynb#W1' };
    assert.deepEqual(inFiles([...all, cell, next], new Set([cell.uri, next.uri])), [cell, next]);
  });

  it('are none where no file is in front', () => {
    assert.deepEqual(inFiles(all, new Set()), []);
  });
});

describe('client: findings without hints', () => {
  it('are those that matter more', () => {
    const known: ShownFinding = { ...base, severity: 'hint', message: '`fetch` may hang. (In the baseline.)' };
    assert.deepEqual(withoutHints([known, ...all]), all);
  });
});

describe('client: a finding that is copied', () => {
  it('says where, which rule and what, and where more is written', () => {
    assert.match(copied({ ...base, root: 'shop' }), /^shop\/src\/a\.ts:5:3 require-timeout: `fetch` may hang\.\nhttps:.*\/require-timeout\.md$/);
  });
});
