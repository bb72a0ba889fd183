import { runRule } from '../../rules/src/rule/run.js';
import { rules } from '../../rules/src/rules/index.js';
import { createModel } from '../../rules/src/model/model.js';
import type { Host } from '../../rules/src/source/host.js';
import { defaultSettings } from '../../rules/src/source/settings.js';
import { parse } from '../../src/engine/parse/node-parser.js';
import { treeOf } from './asked.js';
import { filenameOf, filesOf, type RuleCase } from './rule-case.js';
import { virtualHost } from './virtual-host.js';

/** The circumstances under which a case is looked at. */
export interface Circumstances {
  /** Where the project lies. */
  readonly root?: string;
  /** What of the world can be seen. */
  readonly through?: (host: Host) => Host;
}

/**
 * What all rules find in the file of a case, each finding as a text. Nothing is asked beforehand whether the file is
 * worth a look. A rule is given the case's options if the case is about it, else those of level strict.
 */
export function foundIn(ruleCase: RuleCase, about: string, { root = '/project', through = (host) => host }: Circumstances = {}): string[] {
  const code = ruleCase.code.replace(/^\uFEFF/, '');
  const files = new Map(Object.entries(filesOf(ruleCase)).map(([path, text]) => [`${root}/${path}`, text]));
  const host = through(virtualHost(files, (text, path) => parse(text, path).tree));
  const model = createModel(treeOf(code, `${root}/${filenameOf(ruleCase)}`), host, { ...defaultSettings, ...ruleCase.settings });
  return rules.flatMap((rule) => {
    const options = rule.name === about ? (ruleCase.options ?? {}) : { ...rule.strict };
    return runRule(rule, model, options).map(({ messageId, data, range }) => `${rule.name} ${messageId} ${JSON.stringify(data)} at ${range.join('-')}`);
  });
}
