import type { TSESTree } from '@typescript-eslint/utils';
import { scriptComponents } from '../libraries/package-cdns.js';
import type { Range } from '../source/range.js';
import type { Node, Tree } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { isDecidedElsewhere, isForDevelopers } from './branches.js';
import { constantOf } from './constants.js';
import { writtenAddresses } from './markup.js';
import { mentionsCdn, unpinnedIn, type Unpinned } from './pinned.js';
import type { ProjectView } from './project-view.js';
import { firstLine, keyName, memberName, unwrap, wrapped, type CallNode, type Syntax } from './syntax.js';
import { urlText } from './url.js';
import { usesOf } from './uses.js';

/** Code (or a style sheet) that is loaded from a server of packages, in whatever version is the newest when it is asked for. */
export interface RemoteCode extends Unpinned {
  /** Where the address is written, cut to its first line. */
  readonly range: Range;
}

/** Code that others may change under the address by which it is loaded. */
export function remoteCode(tree: Tree, syntax: Syntax, bindings: Bindings, project: ProjectView): RemoteCode[] {
  if (!mentionsCdn(tree.text)) return [];
  const imported = importedAddresses(tree, syntax);
  const addresses = [
    ...syntax.elements.flatMap((element) => addressOfElement(element, bindings)),
    ...syntax.calls.flatMap((call) => addressesInCall(call, bindings)),
    // Deno notes down what it fetched, and takes nothing else from then on.
    ...(imported.length > 0 && project.hasAbove('deno.lock') === false ? imported : []),
  ];
  const isForAll = (address: Node) => !isForDevelopers(address, tree) && !isDecidedElsewhere(address, bindings);
  const found = new Map<number, RemoteCode>();
  for (const address of addresses) {
    const text = urlText(address, bindings);
    const unpinned = text && unpinnedIn(text);
    if (text && unpinned && isForAll(address)) found.set(text.node.range[0], { ...unpinned, range: firstLine(text.node, tree.text) });
  }
  for (const { url, range, node } of writtenAddresses(tree)) {
    const unpinned = unpinnedIn({ known: url, complete: true, node });
    if (unpinned && isForAll(node)) found.set(range[0], { ...unpinned, range });
  }
  return [...found.values()].sort((a, b) => a.range[0] - b.range[0]);
}

/** `import(…)`, `import … from '…'` and `export … from '…'`, but for types. */
function importedAddresses({ program }: Tree, { dynamicImports }: Syntax): readonly Node[] {
  const stated = program.body.flatMap((statement) => {
    if (statement.type === 'ImportDeclaration') return statement.importKind === 'type' ? [] : [statement.source];
    if (statement.type !== 'ExportNamedDeclaration' && statement.type !== 'ExportAllDeclaration') return [];
    return statement.source == null || statement.exportKind === 'type' ? [] : [statement.source];
  });
  return [...stated.filter(isAddress), ...dynamicImports.map(({ source }) => source)];
}

function isAddress({ value }: TSESTree.StringLiteral): boolean {
  return /^https?:/i.test(value);
}

/** `<script src>`, `<link rel="stylesheet" href>` and components that stand for them. */
function addressOfElement({ name, attributes }: TSESTree.JSXOpeningElement, bindings: Bindings): readonly Node[] {
  if (name.type !== 'JSXIdentifier') return [];
  const isScript = name.name === 'script' || isScriptComponent(name, bindings);
  if (!isScript && name.name !== 'link') return [];
  // What is spread may hold the hash of the code.
  if (attributes.some((attribute) => attribute.type === 'JSXSpreadAttribute') || valueOf('integrity', attributes)) return [];
  const address = isScript ? valueOf('src', attributes) : bringsCode(attributes, bindings) ? valueOf('href', attributes) : undefined;
  return address ? [address] : [];
}

function isScriptComponent(name: TSESTree.JSXIdentifier, { tree }: Bindings): boolean {
  return tree.program.body.some(
    (statement) =>
      statement.type === 'ImportDeclaration' &&
      scriptComponents.includes(statement.source.value) &&
      statement.specifiers.some(({ type, local }) => type === 'ImportDefaultSpecifier' && local.name === name.name),
  );
}

/** What a `<link>` loads is run or obeyed: a style sheet, a module. */
function bringsCode(attributes: TSESTree.JSXOpeningElement['attributes'], bindings: Bindings): boolean {
  const rel = valueOf('rel', attributes);
  const value = rel && constantOf(rel, bindings)?.value;
  return typeof value === 'string' && /(?:^|\s)(?:stylesheet|modulepreload)(?:\s|$)/i.test(value);
}

function valueOf(name: string, attributes: TSESTree.JSXOpeningElement['attributes']): Node | undefined {
  for (const attribute of attributes) {
    if (attribute.type !== 'JSXAttribute' || attribute.name.name !== name) continue;
    const { value } = attribute;
    if (value?.type === 'Literal') return value;
    return value?.type === 'JSXExpressionContainer' && value.expression.type !== 'JSXEmptyExpression' ? value.expression : attribute;
  }
  return undefined;
}

/** `importScripts(…)`, `createElement('script', { src })`, and what is done with `document.createElement('script')`. */
function addressesInCall(call: CallNode, bindings: Bindings): readonly Node[] {
  const origin = bindings.origin(call.callee);
  const path = origin?.kind === 'global' ? origin.path.join('.') : undefined;
  if (path === 'importScripts') return call.arguments.filter((argument) => argument.type !== 'SpreadElement');
  const [tag, attributes] = call.arguments;
  const { callee } = call;
  const isElement = callee.type === 'MemberExpression' ? memberName(callee) === 'createElement' : path === undefined && callee.type === 'Identifier' && /^(?:createElement|h)$/.test(callee.name);
  if (!isElement || tag?.type !== 'Literal' || tag.value !== 'script') return [];
  return attributes ? addressInAttributes(attributes, bindings) : addressesGivenTo(call, bindings);
}

function addressInAttributes(argument: Node, bindings: Bindings): readonly Node[] {
  const literal = unwrap(bindings.value(argument));
  if (literal.type !== 'ObjectExpression' || literal.properties.some((property) => property.type === 'SpreadElement')) return [];
  const properties = literal.properties.flatMap((property) => (property.type === 'Property' ? [{ name: keyName(property), value: property.value }] : []));
  if (properties.some(({ name }) => name === undefined || name === 'integrity')) return [];
  return properties.filter(({ name }) => name === 'src').map(({ value }) => value);
}

/** `script.src = '…'` and `script.setAttribute('src', '…')`, where nothing sets the hash of the code. */
function addressesGivenTo(element: CallNode, bindings: Bindings): readonly Node[] {
  const uses = usesOf(element, bindings);
  const given = uses.members.flatMap(({ name, node }) => {
    const use = wrapped(node).parent;
    if (use?.type === 'AssignmentExpression' && use.left === node) return [{ name, value: use.right }];
    const [attribute, value] = use?.type === 'CallExpression' && name === 'setAttribute' ? use.arguments : [];
    return attribute?.type === 'Literal' && value ? [{ name: String(attribute.value), value: value }] : [];
  });
  const isChecked = given.some(({ name }) => name === 'integrity') || uses.opaque || uses.passed.some((call) => !inserts(call));
  return isChecked ? [] : given.filter(({ name }) => name === 'src').map(({ value }) => value);
}

/** Whether a call only puts an element into the page. */
function inserts({ callee }: CallNode): boolean {
  return callee.type === 'MemberExpression' && /^(?:append|appendChild|prepend|insertBefore|insertAdjacentElement|replaceChild|replaceWith|before|after|removeChild)$/.test(memberName(callee) ?? '');
}
