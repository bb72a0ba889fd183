import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** The project's root, with a slash at the end. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** A source file of the project. */
export interface Source {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

/** The project's sources under some folders, by path. */
export function sourcesUnder(...folders: string[]): Source[] {
  return globSync(folders.map((folder) => `${folder}/**/*.ts`), { cwd: projectRoot })
    .sort()
    .map((path) => ({ path, text: readFileSync(projectRoot + path, 'utf8') }));
}

/** Something that a source imports or exports again. */
export interface Import {
  readonly specifier: string;
  /** Gone after compilation. */
  readonly typeOnly: boolean;
  /** The project's file that it stands for; `undefined` for packages. */
  readonly target?: string;
}

/** What a source imports or exports again, dynamic imports and import types included. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const note = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier !== undefined && ts.isStringLiteral(specifier)) found.push(imported(specifier.text, typeOnly, source));
  };
  visit(source, (node) => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) note(node.arguments[0], false);
  });
  return found;
}

/** The texts of all string literals but those of import statements; templates without placeholders included. */
export function stringLiterals(source: Source): string[] {
  const found: string[] = [];
  visit(source, (node) => {
    if (ts.isStringLiteralLike(node) && !ts.isImportDeclaration(node.parent)) found.push(node.text);
  });
  return found;
}

function imported(specifier: string, typeOnly: boolean, { path }: Source): Import {
  if (!specifier.startsWith('.')) return { specifier, typeOnly };
  return { specifier, typeOnly, target: posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts') };
}

function visit({ path, text }: Source, see: (node: ts.Node) => void): void {
  const go = (node: ts.Node): void => {
    see(node);
    ts.forEachChild(node, go);
  };
  go(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
}
