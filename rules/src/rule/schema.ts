import type { OptionSchema, Rule } from './rule.js';

/** The option that every rule takes: it overrides the shared setting of the same name. */
const limitSchema: OptionSchema = {
  type: 'integer',
  minimum: 1,
  description: 'The limit that suggestions write, in milliseconds.',
};

/** The JSON schema of one rule's options object. */
export function optionsSchema(rule: Rule): OptionSchema {
  return {
    type: 'object',
    properties: { ...rule.options, limitMs: limitSchema },
    additionalProperties: false,
  };
}
