import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../model/syntax.js';
import type { Node, Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { aboveComments, behindComments, indentAt, layoutOf } from './layout.js';

/** The default export of a package. */
export interface DefaultExport {
  readonly module: string;
  /** The name it is given where the file has none for it yet. */
  readonly name: string;
  /** The code behind `require(…)` that gives it; missing where CommonJS code can't have it. */
  readonly required?: string;
}

/** A name that stands for an import, and what has to be written for it: nothing, if it is imported already. */
export interface Imported {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/**
 * Makes a package's default export available at an offset, in the file's own style of imports. `undefined` where that
 * style can't be told, or where the name means something else anywhere in the file.
 */
export function importDefault(wanted: DefaultExport, use: number, tree: Tree): Imported | undefined {
  const style = styleOf(tree);
  if (style === undefined) return undefined;
  const known = style === 'esm' ? importedName(wanted.module, tree) : requiredName(wanted, use, tree);
  if (known !== undefined) return declarations(known, tree) === 1 ? { name: known, edits: [] } : undefined;
  const { name, module, required } = wanted;
  if (declarations(name, tree) > 0 || isMentioned(name, tree)) return undefined;
  if (style === 'esm') return { name, edits: [insertImport(`import ${name} from `, module, '', importsOf(tree), tree)] };
  if (required === undefined) return undefined;
  const before = requiresOf(tree).filter((statement) => statement.range[1] <= use);
  return { name, edits: [insertImport(`const ${name} = require(`, module, `)${required}`, before, tree)] };
}

/** A name that a package exports. */
export interface NamedExport {
  /** Specifiers that mean the package; the first is what is written. */
  readonly modules: readonly [string, ...string[]];
  readonly name: string;
}

/**
 * Makes a named export available at an offset, in the file's own style of imports: by the name it is imported by, as a
 * member of the whole package where that is imported, or by a new import. `undefined` as for a default export.
 */
export function importNamed(wanted: NamedExport, use: number, tree: Tree): Imported | undefined {
  const style = styleOf(tree);
  if (style === undefined) return undefined;
  const known = style === 'esm' ? namedImport(wanted, tree) : namedRequire(wanted, use, tree);
  if (known !== undefined) return declarations(known.split('.')[0]!, tree) === 1 ? { name: known, edits: [] } : undefined;
  const { name, modules: [module] } = wanted;
  if (declarations(name, tree) > 0 || isMentioned(name, tree)) return undefined;
  if (style === 'esm') return { name, edits: [insertImport(`import { ${name} } from `, module, '', importsOf(tree), tree)] };
  const before = requiresOf(tree).filter((statement) => statement.range[1] <= use);
  return { name, edits: [insertImport(`const { ${name} } = require(`, module, ')', before, tree)] };
}

function namedImport({ modules, name }: NamedExport, tree: Tree): string | undefined {
  for (const { source, specifiers, importKind } of importsOf(tree)) {
    if (!modules.includes(source.value) || importKind === 'type') continue;
    for (const specifier of specifiers) {
      if (specifier.type !== 'ImportSpecifier') return `${specifier.local.name}.${name}`;
      if (specifier.importKind !== 'type' && specifier.imported.type === 'Identifier' && specifier.imported.name === name) return specifier.local.name;
    }
  }
  return undefined;
}

/** The same for `const package = require('package')` and `const { name } = require('package')`, above the place of use. */
function namedRequire({ modules, name }: NamedExport, use: number, tree: Tree): string | undefined {
  for (const statement of requiresOf(tree)) {
    for (const { id, init } of statement.declarations) {
      const given = requiredModule(init);
      if (given.module === undefined || !modules.includes(given.module) || given.members !== '' || statement.range[1] > use) continue;
      if (id.type === 'Identifier') return `${id.name}.${name}`;
      if (id.type !== 'ObjectPattern') continue;
      for (const property of id.properties) {
        if (property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === name && property.value.type === 'Identifier') return property.value.name;
      }
    }
  }
  return undefined;
}

/** How a file imports: by what it does, or by its extension. A file that does neither may be read either way. */
function styleOf(tree: Tree): 'esm' | 'commonjs' | undefined {
  const { body } = tree.program;
  if (body.some((statement) => /^(?:Import|ExportNamed|ExportDefault|ExportAll)Declaration$/.test(statement.type))) return 'esm';
  // `import x = require('x')` and `export = x` are either, as the compiler is told.
  if (body.some((statement) => /^TS(?:ImportEquals|ExportAssignment)/.test(statement.type))) return undefined;
  if (/\.m[jt]s$/.test(tree.path)) return 'esm';
  return /\.c[jt]s$/.test(tree.path) || requiresOf(tree).length > 0 ? 'commonjs' : undefined;
}

function importsOf(tree: Tree): TSESTree.ImportDeclaration[] {
  return tree.program.body.filter((statement) => statement.type === 'ImportDeclaration');
}

/** Statements such as `const { a } = require('a');`. */
function requiresOf(tree: Tree): TSESTree.VariableDeclaration[] {
  return tree.program.body.filter(
    (statement) => statement.type === 'VariableDeclaration' && statement.declarations.every(({ init }) => requiredModule(init).module !== undefined),
  ) as TSESTree.VariableDeclaration[];
}

/** The module and the members that `require('module').member` takes. */
function requiredModule(value: Node | null): { readonly module?: string; readonly members: string } {
  let members = '';
  for (let node = value && unwrap(value); node != null; node = unwrap(node.object)) {
    if (node.type === 'CallExpression') {
      const [argument] = node.arguments;
      const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require' && argument?.type === 'Literal';
      return { members, ...(isRequire && { module: String(argument.value) }) };
    }
    if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') break;
    members = `.${node.property.name}${members}`;
  }
  return { members };
}

/** The name by which the default export is imported already. Types alone are no value. */
function importedName(module: string, tree: Tree): string | undefined {
  for (const { source, specifiers, importKind } of importsOf(tree)) {
    if (source.value !== module || importKind === 'type') continue;
    for (const specifier of specifiers) {
      if (specifier.type === 'ImportDefaultSpecifier') return specifier.local.name;
      if (specifier.type !== 'ImportSpecifier' || specifier.importKind === 'type') continue;
      if (specifier.imported.type === 'Identifier' && specifier.imported.name === 'default') return specifier.local.name;
    }
  }
  return undefined;
}

/** The same for `const x = require('module').default`, above the place of use. */
function requiredName({ module, required }: DefaultExport, use: number, tree: Tree): string | undefined {
  for (const statement of requiresOf(tree)) {
    for (const { id, init } of statement.declarations) {
      const given = requiredModule(init);
      const isWanted = given.module === module && given.members === required && statement.range[1] <= use;
      if (isWanted && id.type === 'Identifier') return id.name;
    }
  }
  return undefined;
}

/** How many variables of a file have a name. */
function declarations(name: string, tree: Tree): number {
  return tree.scopes.scopes.filter((scope) => (scope.set.get(name)?.defs.length ?? 0) > 0).length;
}

/** Whether a global of this name is used. */
function isMentioned(name: string, tree: Tree): boolean {
  return tree.scopes.scopes.some((scope) => scope.references.some((reference) => (reference.identifier as Node & { name?: string }).name === name));
}

/** Puts an import behind the last one, written like that one, or at the top of a file that has none. */
function insertImport(head: string, module: string, tail: string, others: readonly TSESTree.ProgramStatement[], tree: Tree): Edit {
  const { text } = tree;
  const layout = layoutOf(text);
  const last = others.at(-1);
  const written = last === undefined ? '' : text.slice(...last.range);
  const quote = /['"]/.exec(written)?.[0] ?? layout.quote;
  const end = (last === undefined ? layout.semicolons : written.endsWith(';')) ? ';' : '';
  const code = `${head}${quote}${module}${quote}${tail}${end}`;
  if (last !== undefined) {
    const behind = behindComments(tree, last.range[1]);
    return { range: [behind, behind], text: `${layout.newline}${indentAt(text, last.range[0])}${code}` };
  }
  const directive = tree.program.body.findLast((statement) => statement.type === 'ExpressionStatement' && statement.directive != null);
  if (directive !== undefined) {
    const behind = behindComments(tree, directive.range[1]);
    return { range: [behind, behind], text: `${layout.newline}${layout.newline}${indentAt(text, directive.range[0])}${code}` };
  }
  const top = topOf(tree);
  return { range: [top, top], text: `${code}${layout.newline}${layout.newline}${indentAt(text, top)}` };
}

/** Where the first statement begins, its own documentation included. Other comments there are about the whole file. */
function topOf(tree: Tree): number {
  const start = tree.program.body[0]?.range[0] ?? 0;
  const above = aboveComments(tree, start);
  const isDocumented = tree.text.slice(above, start).trimEnd().endsWith('*/') && tree.text.startsWith('/**', above);
  return isDocumented ? above : start;
}
