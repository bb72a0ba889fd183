import * as l10n from '@vscode/l10n';
import { fallacies } from '../../../rules/src/catalogue/fallacies.js';
import { reading, type ReadingRef } from '../../../rules/src/catalogue/readings.js';
import { catalogueRules, type RuleId } from '../../../rules/src/catalogue/rules.js';
import type { Hover, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { WeighedFinding } from '../../engine/analyse.js';
import { commandIds } from '../../shared/messages.js';
import { ruleId } from './diagnostics.js';
import { translated } from './translated.js';

/** The hover at a position: what there is to say about each rule with a finding there, once. */
export function hoverAt(document: TextDocument, findings: readonly WeighedFinding[], position: Position): Hover | null {
  const offset = document.offsetAt(position);
  const here = findings.filter(({ range: [start, end] }) => start <= offset && offset <= end);
  const innermost = here.toSorted((a, b) => a.range[1] - a.range[0] - (b.range[1] - b.range[0]))[0];
  if (innermost === undefined) return null;
  const texts = [...new Set(here.map(({ rule }) => rule))].map((rule) => hoverText(ruleId(rule)));
  const [start, end] = innermost.range;
  return {
    contents: { kind: 'markdown', value: texts.join('\n\n---\n\n') },
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}

/**
 * What the hover on a finding says, in markdown: which assumption it is, what happens, what to read. It holds texts of
 * the catalogue alone: the editor trusts its links, so nothing of the document may get into it.
 */
export function hoverText(rule: RuleId): string {
  const { fallacy, assumption, consequence, readings } = catalogueRules[rule];
  const toRead = [...new Set([readings.primary, readings.seed])];
  return [
    `**${escape(translated(fallacies[fallacy].title))}?** ${escape(translated(assumption))}`,
    escape(translated(consequence)),
    [...toRead.map(readingLink), rulePageLink(rule)].map((line) => `- ${line}`).join('\n'),
  ].join('\n\n');
}

function readingLink(ref: ReadingRef): string {
  const { title, section, author, url } = reading(ref);
  return `[${escape(section === undefined ? title : `${title}, “${section}”`)}](${url}), ${escape(author)}`;
}

function rulePageLink(rule: RuleId): string {
  return `[${l10n.t('The rule {0}', rule)}](command:${commandIds.openRulePage}?${encodeURIComponent(JSON.stringify([rule]))})`;
}

/** The catalogue's texts are plain, except for code in backticks. */
function escape(text: string): string {
  return text.replace(/[\\*_{}[\]<>#|~]/g, '\\$&');
}
