import type { Rule as ESLintRule } from 'eslint';
import type { Node, PackageType } from '../source/tree.js';

/** The part of TypeScript's objects that is read here; nothing of TypeScript itself is loaded. */
interface CompilerType {
  getSymbol(): CompilerSymbol | undefined;
}
interface CompilerSymbol {
  readonly name: string;
  readonly declarations?: readonly { getSourceFile(): { readonly fileName: string } }[];
}
interface ParserServices {
  readonly program?: unknown;
  getTypeAtLocation?(node: Node): CompilerType;
}

/** Reads types where the parser brings a compiler (typescript-eslint with type information); `undefined` where it does not. */
export function typesOf({ sourceCode }: ESLintRule.RuleContext): ((expression: Node) => PackageType | undefined) | undefined {
  const services = sourceCode.parserServices as ParserServices;
  if (services.program == null || services.getTypeAtLocation === undefined) return undefined;
  return (expression) => {
    try {
      return packageTypeOf(services.getTypeAtLocation!(expression));
    } catch {
      // A compiler that fails over a piece of code knows nothing about it.
      return undefined;
    }
  };
}

function packageTypeOf(type: CompilerType): PackageType | undefined {
  const symbol = type.getSymbol();
  const file = symbol?.declarations?.[0]?.getSourceFile().fileName;
  const name = file === undefined ? undefined : /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
  if (symbol === undefined || name === undefined) return undefined;
  // Types that somebody else wrote: `@types/pg`, `@types/scope__name`.
  const module = name.replace(/^@types\/(?:(.+)__)?/, (_whole, scope?: string) => (scope === undefined ? '' : `@${scope}/`));
  return { module, name: symbol.name };
}
