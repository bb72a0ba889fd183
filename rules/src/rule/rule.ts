import type { RuleId } from '../catalogue/rules.js';
import type { Edit } from '../edit/edit.js';
import type { Model } from '../model/model.js';
import type { Range } from '../source/range.js';
import type { MessageData } from './finding.js';

/** A JSON schema for one option, as ESLint takes it. */
export type OptionSchema = Readonly<Record<string, unknown>>;

/** What a rule yields. The adapter makes a `Finding` of it. */
export interface Report<Message extends string> {
  readonly range: Range;
  readonly message: Message;
  readonly data?: MessageData;
  readonly related?: readonly { readonly range: Range; readonly message: Message; readonly data?: MessageData }[];
  /** Safest first. */
  readonly suggest?: readonly { readonly message: Message; readonly data?: MessageData; readonly edits: readonly Edit[] }[];
}

/** The options every rule is given: the shared ones from the settings and its own. */
export interface RuleContext<Options> {
  readonly options: Options;
  /** The limit that suggestions write, in milliseconds: the rule's own option or the shared setting. */
  readonly limitMs: number;
}

/** A rule: which mistakes it sees in a file's model. Everything that can be said about it stands in the catalogue under its name. */
export interface Rule<Message extends string = string, Options extends object = object> {
  readonly name: RuleId;
  /** Texts by id, with `{{placeholders}}`: findings, related places and suggestions alike. */
  readonly messages: Readonly<Record<Message, string>>;
  /** Its own options: one JSON schema each. */
  readonly options: Readonly<Record<keyof Options & string, OptionSchema>>;
  readonly defaults: Options;
  /** Values of options that differ at level strict (and all): the presets carry them. */
  readonly strict?: Partial<Options>;
  /** Words one of which stands in every file that this rule can report, beside what the library facts bring. */
  readonly triggers?: readonly string[];
  check(model: Model, context: RuleContext<Options>): Iterable<Report<Message>>;
}

/** Defines a rule with the types of its messages and options checked against each other. */
export function defineRule<Message extends string, Options extends object = Record<never, never>>(
  rule: Rule<Message, Options>,
): Rule<Message, Options> {
  return rule;
}
