import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import texts from '../../package.nls.json' with { type: 'json' };
import { analyse } from '../../src/engine/analyse.js';
import { exampleText } from '../../src/shared/example-text.js';
import { commandIds } from '../../src/shared/messages.js';
import { blindHost } from '../../rules/src/source/host.js';

const [walkthrough] = manifest.contributes.walkthroughs;

/** What stands for a text in the manifest names its key. */
const textOf = (named: string): string => (texts as Readonly<Record<string, string>>)[named.slice(1, -1)]!;

describe('the walkthrough', () => {
  for (const { id, description, media } of walkthrough!.steps) {
    it(`has a text and known commands: ${id}`, () => {
      assert.ok(existsSync(new URL(`../../${media.markdown}`, import.meta.url)));
      const known: readonly string[] = Object.values(commandIds);
      for (const [, command] of textOf(description).matchAll(/\(command:([\w.]+)/g)) assert.ok(known.includes(command!), command);
    });
  }

  it('travels with the extension', () => {
    assert.match(readFileSync(new URL('../../.vscodeignore', import.meta.url), 'utf8'), /^!walkthrough\/\*\*$/m);
  });

  it('opens an example that shows several fallacies, most of them with a fix', () => {
    const { findings } = analyse(exampleText, 'example.ts', blindHost);
    assert.deepEqual(
      findings.map(({ rule, suggestions }) => `${rule} ${suggestions.length > 0 ? 'fix' : ''}`.trim()),
      ['require-retry', 'require-timeout fix', 'require-response-status-check fix', 'require-retry', 'no-cleartext-transport fix'],
    );
  });
});
