import assert from 'node:assert/strict';
import manifest from '../../package.json' with { type: 'json' };
import { described, ManifestTexts } from '../../scripts/generate/manifest-texts.js';
import { gaps, textsOf } from '../support/translation.js';

/** Under these keys stands what people read. */
const read = new Set(['category', 'contents', 'contextualTitle', 'description', 'displayName', 'enumDescriptions', 'markdownDescription', 'title', 'userDescription']);

/** What people read in a part of the manifest. The parameters of tools are for language models. */
function textsIn(part: unknown, key = ''): string[] {
  if (typeof part === 'string') return read.has(key) ? [part] : [];
  if (Array.isArray(part)) return part.flatMap((element) => textsIn(element, key));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => (name === 'inputSchema' ? [] : textsIn(value, name)));
}

describe('the settings of the manifest', () => {
  it('show how they are written, where that takes more than a word or a number', () => {
    const { properties } = manifest.contributes.configuration;
    const lists = Object.entries(properties).filter(([, { type }]) => type === 'array' || type === 'object');
    assert.equal(lists.length, 8);
    assert.deepEqual(lists.filter(([, setting]) => !('examples' in setting)).map(([key]) => key), []);
  });
});

describe('the texts of the manifest', () => {
  const english = textsOf('package.nls.json');

  it('are named by their keys, and none is left over', () => {
    const named = [...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(english).sort());
  });

  it('are not written into it, but for the name of the extension', () => {
    const texts = textsIn(manifest);
    assert.deepEqual([...new Set(texts.filter((text) => !/^%[\w.-]+%$/.test(text)))], ['Fallacies']);
  });

  it('are all there in German', () => {
    assert.deepEqual(gaps(english, textsOf('package.nls.de.json')), []);
  });

  it('keep what people wrote, and drop what is no longer said', () => {
    const texts = new ManifestTexts();
    assert.equal(texts.say('settings.run', 'When.'), '%settings.run%');
    assert.equal(texts.file('{ "command.run": "Run", "settings.gone": "Gone." }'), '{\n  "command.run": "Run",\n  "settings.run": "When."\n}\n');
  });

  it('have one key for one text, apart from those of people', () => {
    const texts = new ManifestTexts();
    texts.say('settings.run', 'When.');
    assert.throws(() => texts.say('settings.run', 'How.'), { message: 'settings.run stands for two texts.' });
    assert.throws(() => texts.say('command.run', 'Run'), { message: 'command.run would be taken for a text written by hand.' });
  });

  it('of a schema are told apart at every depth', () => {
    const schema = { description: 'All.', items: { description: 'Each.', properties: { description: { type: 'string', markdownDescription: 'Words.' } } } };
    assert.deepEqual(described(schema, 'settings.all', (key, text) => `${key}: ${text}`), {
      description: 'settings.all: All.',
      items: { description: 'settings.all.item: Each.', properties: { description: { type: 'string', markdownDescription: 'settings.all.item.description: Words.' } } },
    });
  });
});
