import type { JsonSchema } from './config-schema.js';

/** Where the manifest's texts stand: VS Code looks for this name beside the manifest. */
export const manifestTextsPath = 'package.nls.json';

/** Takes down an English text, and gives what stands for it in the manifest. */
export type Say = (key: string, text: string) => string;

/** The groups of keys that are generated; those of others are written by hand, as is what they stand for. */
const generated = /^(?:settings|walkthrough)\./;

/** Texts of the manifest by their keys, in the order in which they were said. */
export class ManifestTexts {
  readonly #texts = new Map<string, string>();

  /** @throws Error if the key is not one of those that are generated, or stands for another text already */
  readonly say: Say = (key, text) => {
    if (!generated.test(key)) throw new Error(`${key} would be taken for a text written by hand.`);
    if ((this.#texts.get(key) ?? text) !== text) throw new Error(`${key} stands for two texts.`);
    this.#texts.set(key, text);
    return `%${key}%`;
  };

  /** The file of texts: what people wrote into it, and what was said. */
  file(before: string): string {
    const byHand = Object.entries(JSON.parse(before) as Readonly<Record<string, string>>).filter(([key]) => !generated.test(key));
    return `${JSON.stringify(Object.fromEntries([...byHand, ...this.#texts]), undefined, 2)}\n`;
  }
}

/** A schema whose descriptions stand under keys, at every depth. */
export function described(schema: JsonSchema, key: string, say: Say): JsonSchema {
  const entries = Object.entries(schema).map(([name, value]) => {
    if (name === 'description' || name === 'markdownDescription') return [name, say(key, String(value))];
    if (name === 'items') return [name, described(value as JsonSchema, `${key}.item`, say)];
    if (name !== 'properties') return [name, value];
    const properties = Object.entries(value as Readonly<Record<string, JsonSchema>>);
    return [name, Object.fromEntries(properties.map(([property, child]) => [property, described(child, `${key}.${property}`, say)]))];
  });
  return Object.fromEntries(entries) as JsonSchema;
}
