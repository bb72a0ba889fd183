import {
  Disposable,
  l10n,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  workspace,
  type CancellationToken,
  type LanguageModelTool,
  type TextDocument,
} from 'vscode';
import { QuestionError } from '../answers/answer.js';
import { findingsInWords, type ToldFinding } from '../answers/findings.js';
import { explainedRule } from '../answers/rule.js';
import { ruleNamed } from '../answers/rule-named.js';
import { isLookedAt } from './client-options.js';
import { fileNamed } from './file-named.js';
import type { Published } from './published/published.js';
import { shownFindings } from './shown-findings.js';
import type { StatusItem } from './status-item.js';

/** How many findings are told unless somebody says how many. */
const usualLimit = 30;
/** How long a document may take until the server has looked at it, its start included, in milliseconds. */
const patienceMs = 10_000;
/** How long the findings may come behind the status, which is told after them but needs no conversion, in milliseconds. */
const conversionMs = 50;

interface FindingsQuestion {
  /** A file of the workspace; all files with findings if it is left out. */
  readonly filePath?: string;
  readonly limit?: number;
}

interface RuleQuestion {
  readonly rule: string;
}

/** Offers what the extension knows to language models, where the editor has such tools. They read and change nothing. */
export function registerTools(status: StatusItem, published: Published): Disposable {
  // Other editors built on VS Code may lack it, whatever the types say.
  if (typeof (lm as Partial<typeof lm> | undefined)?.registerTool !== 'function') return Disposable.from();
  return Disposable.from(lm.registerTool('fallacies_listFindings', listFindings(status, published)), lm.registerTool('fallacies_explainRule', explainRule));
}

function listFindings(status: StatusItem, published: Published): LanguageModelTool<FindingsQuestion> {
  return {
    prepareInvocation: ({ input: { filePath } }) => ({
      invocationMessage: filePath === undefined ? l10n.t('Reading what Fallacies found') : l10n.t('Reading what Fallacies found in {0}', filePath),
    }),
    async invoke({ input: { filePath, limit = usualLimit } }, token) {
      if (filePath === undefined) {
        await Promise.all(workspace.textDocuments.filter(isLookedAt).map((document) => lookedAt(document, status, token)));
        return result(inWords(shownFindings(published), limit, 'in the files that were looked at. Name a file to have it looked at.'));
      }
      const document = await workspace.openTextDocument(await fileNamed(filePath));
      if (!isLookedAt(document)) throw new QuestionError(l10n.t('`{0}` is neither JavaScript nor TypeScript: nothing is looked for in it.', filePath));
      const seen = await lookedAt(document, status, token);
      const standing = seen === undefined ? 'Its last changes were not looked at yet.' : `${seen.text}. ${seen.detail}`;
      return result(inWords(shownFindings(published, document.uri), limit, `in ${workspace.asRelativePath(document.uri)}. ${standing}`));
    },
  };
}

const explainRule: LanguageModelTool<RuleQuestion> = {
  prepareInvocation: ({ input: { rule } }) => ({ invocationMessage: l10n.t('Reading about the rule {0}', rule) }),
  invoke: ({ input: { rule } }) => result(explainedRule(ruleNamed(rule)).text),
};

/** Waits until the server has told how a document stands as it is now; `undefined` if that takes too long. */
async function lookedAt(document: TextDocument, status: StatusItem, token: CancellationToken): ReturnType<StatusItem['until']> {
  const seen = await status.until(document.uri.toString(), ({ version }) => version >= document.version, patienceMs, token);
  await new Promise((resolve) => setTimeout(resolve, conversionMs));
  return seen;
}

/** English, as are the catalogue's texts: a model reads it. */
function inWords(findings: readonly ToldFinding[], limit: number, where: string): string {
  const told = findings.slice(0, Math.max(1, limit));
  const more = findings.length - told.length;
  const amount = findings.length === 0 ? 'No findings' : findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  return [
    `${amount} ${where}`,
    ...(more > 0 ? [`${more} more not listed: ask with a higher \`limit\`, or for a single file.`] : []),
    ...(told.length > 0 ? [findingsInWords(told)] : []),
  ].join('\n\n');
}

function result(text: string): LanguageModelToolResult {
  return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
}
