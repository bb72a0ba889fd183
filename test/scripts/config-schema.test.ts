import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { evaluate, parse } from '@humanwhocodes/momoa';
import Ajv from 'ajv';
import { catalogueRules, ruleIds } from '../../rules/src/catalogue/rules.js';
import { configProblems } from '../../rules/src/config/config.js';
import { rules } from '../../rules/src/rules/index.js';
import { configSchema } from '../../scripts/generate/config-schema.js';
import { projectRoot } from '../support/sources.js';

interface Schema {
  readonly properties: Readonly<Record<string, unknown>> & { readonly rules: { readonly properties: Readonly<Record<string, object>> } };
}
const schema = JSON.parse(configSchema(rules)) as Schema;
const validate = new Ajv({ allErrors: true }).compile(schema);
const textOf = (path: string): string => readFileSync(`${projectRoot}${path}`, 'utf8');

/** Whether the schema takes what a file holds; the program has to see it in the same way. */
function isTaken(config: unknown): boolean {
  const taken = validate(config) === true;
  const problems = configProblems(config);
  assert.equal(taken, problems.length === 0, JSON.stringify({ config, schema: validate.errors, program: problems }, undefined, 2));
  return taken;
}

describe('the schema of fallacies.config.json', () => {
  it('knows every key', () => {
    assert.deepEqual(Object.keys(schema.properties), ['$schema', 'level', 'rules', 'limitMs', 'clients', 'wrappers', 'server', 'browser', 'test', 'project', 'exclude']);
  });

  it('says of every key what it is for', () => {
    const silent = Object.entries(schema.properties).filter(([, value]) => !Object.hasOwn(value as object, 'description'));
    assert.deepEqual(silent, []);
  });

  it('knows every rule', () => {
    assert.deepEqual(Object.keys(schema.properties.rules.properties), ruleIds);
  });

  it('knows the options of a rule', () => {
    const severity = {
      enum: ['off', 'warn', 'error'],
      enumDescriptions: ['The rule does not run.', 'It is told, and nothing fails.', 'The command line and ESLint fail.'],
    };
    const { markdownDescription, ...rule } = schema.properties.rules.properties['no-unbounded-body'] as Record<string, unknown>;
    assert.match(String(markdownDescription), /^Disallow bodies .+ \[What it reports\]\(https:\/\/.+\/no-unbounded-body\.md\)$/);
    assert.deepEqual(rule, {
      description: `${catalogueRules['no-unbounded-body'].description}.`,
      anyOf: [
        severity,
        {
          type: 'array',
          items: [
            severity,
            {
              type: 'object',
              properties: {
                responses: {
                  type: 'boolean',
                  description: 'Report answers of other machines too that are read whole from an address which is not constant.',
                },
                authenticated: {
                  type: 'boolean',
                  description: 'Report bodies too that are read only after strangers were refused, and uploads to disk behind such a check.',
                },
                limitMs: { type: 'integer', minimum: 1, description: 'The limit that suggestions write, in milliseconds.' },
              },
              additionalProperties: false,
            },
          ],
          minItems: 1,
          maxItems: 2,
        },
      ],
      default: 'error',
    });
  });

  it('takes the example of the README', () => {
    const [, example] = /```jsonc\n(\{\n {2}"\$schema"[\s\S]+?)```/.exec(textOf('README.md'))!;
    const config = evaluate(parse(example!, { mode: 'jsonc' })) as object;
    assert.equal(isTaken(config), true);
    assert.deepEqual(Object.keys(schema.properties).filter((key) => !Object.hasOwn(config, key)), [], 'the README shows every key');
  });

  it('takes what the page of each rule shows', () => {
    for (const id of ruleIds) {
      const [, shown] = /```js\nrules: (\{[\s\S]+?\})\n```/.exec(textOf(`rules/docs/rules/${id}.md`)) ?? [];
      assert.ok(shown !== undefined, `${id}: its page shows no configuration`);
      assert.equal(isTaken({ rules: evaluate(parse(shown, { mode: 'json5' })) }), true, id);
    }
  });

  it('takes an empty file and where its schema stands', () => {
    assert.equal(isTaken({}), true);
    assert.equal(isTaken({ $schema: './schema.json' }), true);
  });

  it('takes a severity alone, in a list and with options, with the prefix and without', () => {
    assert.equal(isTaken({ rules: { 'require-timeout': 'off' } }), true);
    assert.equal(isTaken({ rules: { 'require-timeout': ['warn'] } }), true);
    assert.equal(isTaken({ rules: { 'fallacies/require-timeout': ['error', { browser: true }] } }), true);
    assert.equal(isTaken({ rules: { 'no-unbounded-query': ['error', { small: ['countries'] }] } }), true);
  });

  it('refuses keys that there are none of', () => {
    assert.equal(isTaken({ levle: 'strict' }), false);
    assert.equal(isTaken({ rules: { 'require-timeot': 'off' } }), false);
    assert.equal(isTaken({ rules: { 'fallacies/require-timeot': 'off' } }), false);
    assert.equal(isTaken({ rules: { 'require-timeout': ['error', { limit: 5 }] } }), false);
    assert.equal(isTaken({ rules: { 'fallacies/require-timeout': ['error', { limit: 5 }] } }), false);
    assert.equal(isTaken({ clients: [{ name: 'http', like: 'fetch', offers: [] }] }), false);
  });

  it('refuses values of the wrong kind', () => {
    assert.equal(isTaken([]), false);
    assert.equal(isTaken({ level: 'strictest' }), false);
    assert.equal(isTaken({ rules: [] }), false);
    assert.equal(isTaken({ rules: { 'require-timeout': 2 } }), false);
    assert.equal(isTaken({ rules: { 'require-timeout': [] } }), false);
    assert.equal(isTaken({ rules: { 'require-timeout': ['error', {}, {}] } }), false);
    assert.equal(isTaken({ rules: { 'require-timeout': ['error', { limitMs: 0 }] } }), false);
    assert.equal(isTaken({ rules: { 'no-unbounded-query': ['error', { small: [1] }] } }), false);
    assert.equal(isTaken({ limitMs: 1.5 }), false);
    assert.equal(isTaken({ clients: [{ name: 'http', like: 'axois' }] }), false);
    assert.equal(isTaken({ wrappers: [{ name: 'withDeadline' }] }), false);
    assert.equal(isTaken({ exclude: [''] }), false);
    assert.equal(isTaken({ exclude: ['!src/**'] }), false);
    assert.equal(isTaken({ exclude: 'legacy' }), false);
    assert.equal(isTaken({ project: 'no' }), false);
  });
});
