import type { Rule as ESLintRule, SourceCode } from 'eslint';
import { createModel, type Model } from '../model/model.js';
import { mayReport } from '../rules/triggers.js';
import { readDirectives, suppressionOf, type Directives } from '../source/directives.js';
import { readSettings } from '../source/read-settings.js';
import { componentKind, scriptBlocks, type ScriptBlock } from '../source/script-blocks.js';
import type { Settings } from '../source/settings.js';
import type { Comment, ScopeManager, Tree } from '../source/tree.js';
import type { HostSource } from './hosts.js';
import type { Parser, Reading } from './parse.js';
import { typesOf } from './types.js';

/** What all rules share about the file that ESLint is looking at. Everything is worked out once, when first asked for. */
export class LintedFile {
  readonly #context: ESLintRule.RuleContext;
  readonly #hostOf: HostSource;
  #tree: Tree | undefined;
  #model: Model | undefined;
  #directives: Directives | undefined;

  /** Whether any rule could report anything here: told by the text alone, before there is a tree. */
  readonly mayReport: boolean;

  constructor(
    context: ESLintRule.RuleContext,
    readonly settings: Settings,
    hostOf: HostSource,
  ) {
    this.#context = context;
    this.#hostOf = hostOf;
    this.mayReport = mayReport(context.sourceCode.text, pathOf(context), hostOf(readingOf(context)), settings, { isTyped: typesOf(context) !== undefined });
  }

  get model(): Model {
    return (this.#model ??= createModel(this.#readTree(), this.#hostOf(readingOf(this.#context)), this.settings));
  }

  /** Whether a comment that ESLint knows nothing of silences this rule here. ESLint sees to its own comments itself. */
  isSilenced(rule: string, offset: number): boolean {
    const { comments, text } = this.#readTree();
    this.#directives ??= readDirectives(comments, text);
    return suppressionOf(this.#directives, rule, offset, ['fallacies', 'oxlint']) !== undefined;
  }

  #readTree(): Tree {
    return (this.#tree ??= treeOf(this.#context));
  }
}

const linted = new WeakMap<SourceCode, Map<HostSource, LintedFile>>();

/** The file that ESLint is looking at, shared by all rules that look at it. */
export function lintedFile(context: ESLintRule.RuleContext, hostOf: HostSource): LintedFile {
  const settings = readSettings(context.settings['fallacies'], 'settings.fallacies');
  const files = linted.get(context.sourceCode) ?? new Map<HostSource, LintedFile>();
  linted.set(context.sourceCode, files);
  const known = files.get(hostOf);
  // The same source may be linted again under other settings.
  if (known?.settings === settings) return known;
  const file = new LintedFile(context, settings, hostOf);
  files.set(hostOf, file);
  return file;
}

/** Paths use forward slashes behind a host. */
function pathOf({ filename }: Pick<ESLintRule.RuleContext, 'filename'>): string {
  return filename.replaceAll('\\', '/');
}

/** ESLint types trees as ESTree; every parser it runs under gives typescript-eslint's shape or a part of it. */
function treeOf(context: ESLintRule.RuleContext): Tree {
  const { filename, sourceCode } = context;
  const types = typesOf(context);
  const path = pathOf({ filename });
  const script = scriptOf(sourceCode.text, path);
  const comments = sourceCode.getAllComments() as unknown as (Omit<Comment, 'type'> & { readonly type: string })[];
  return {
    path,
    text: script?.text ?? sourceCode.text,
    program: sourceCode.ast as unknown as Tree['program'],
    comments: comments.filter((comment) => comment.type !== 'Shebang') as Comment[],
    scopes: sourceCode.scopeManager as unknown as ScopeManager,
    visitorKeys: sourceCode.visitorKeys,
    ...(script && { block: { language: script.language } }),
    ...(types && { typeOf: types }),
  };
}

/**
 * The scripts of a Vue component: all that its parser puts into the program. The words and quotes of its template say
 * nothing about them. Parsers for Svelte and Astro give a program of the whole page.
 */
function scriptOf(text: string, path: string): ScriptBlock | undefined {
  return componentKind(path) === 'vue' ? scriptBlocks(text, path)?.[0] : undefined;
}

function readingOf({ languageOptions, sourceCode }: ESLintRule.RuleContext): Reading {
  return {
    parser: languageOptions.parser as Parser,
    parserOptions: languageOptions.parserOptions ?? {},
    visitorKeys: sourceCode.visitorKeys,
  };
}
