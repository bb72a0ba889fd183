import type { RuleId } from '../../rules/src/catalogue/rules.js';
import { generatedFrom, link, page, table } from './markdown.js';
import type { Words } from './words.js';

/** What was seen when a rule's proof was run, as `npm run prove` writes it down. */
export type ProofResult =
  | {
      readonly rule: RuleId;
      readonly library: string;
      readonly version: string;
      readonly fault: string;
      readonly before: string;
      readonly after: string;
      /** `suggestion`, or why the good code was taken instead. */
      readonly mended: string;
      readonly date: string;
      readonly skipped?: undefined;
    }
  | { readonly rule: RuleId; readonly library: string; readonly fault: string; readonly skipped: string };

/** The section of a rule's page. */
export function proofSection(result: ProofResult | undefined, words: Words): readonly string[] {
  if (result === undefined) return [];
  if (result.skipped !== undefined) return [words('## The proof'), words('It takes {0} to run, which was not there.', words(result.skipped))];
  const { fault, before, after, mended, date } = result;
  const how = mended === 'suggestion' ? words('the rule’s own suggestion was applied by the engine') : words('the good code was taken ({0})', words(lower(mended)));
  return [
    words('## The proof'),
    words('Flagged code was run against {0}, then mended and run again: {1}.', words(fault), how),
    table(['', words('What was seen')], [[words('❌ as it was'), words(before)], [words('✅ mended'), words(after)]]),
    `${words('Run with {0} on {1}.', softwareOf(result), date)} ${words('Run it yourself: {0}.', `\`npm run prove -- ${result.rule}\``)}`,
  ];
}

/** The page of all proofs. */
export function proofsPage(results: readonly ProofResult[]): string {
  const row = (result: ProofResult): string[] => {
    const rule = link(result.rule, `../rules/docs/rules/${result.rule}.md`);
    if (result.skipped !== undefined) return [rule, result.fault, `skipped: it needs ${result.skipped}`, '', '', result.library];
    return [rule, result.fault, result.before, result.after, result.mended === 'suggestion' ? 'the suggestion' : 'the good code', softwareOf(result)];
  };
  return page([
    generatedFrom('test/proof/rules', 'test/proof/results.json'),
    '# Proofs',
    'Each rule is shown on a network that misbehaves. A program that the rule reports is run against a faulty peer on this machine, and fails. Then it is mended, and survives: by the rule’s own suggestion, applied by the engine, or by the good code of the rule’s page where the fix is a decision.',
    'Run them with `npm run prove`; those that need nothing but Node run in `npm test` too.',
    table(['Rule', 'The fault', '❌ As it was', '✅ Mended', 'By', 'With'], results.map(row)),
  ]);
}

function softwareOf({ library, version }: Extract<ProofResult, { skipped?: undefined }>): string {
  return library === 'node' ? `Node ${version}` : `${library} ${version}`;
}

function lower(sentence: string): string {
  return sentence[0]!.toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
