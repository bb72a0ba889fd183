import assert from 'node:assert/strict';
import { libraries } from '../../rules/src/libraries/index.js';
import { rules } from '../../rules/src/rules/index.js';
import { deadlinesOf } from './facts-of.js';

describe('every library', () => {
  for (const library of libraries) {
    describe(library.name, () => {
      it('says with which version its facts were established, and by what', () => {
        assert.match(library.evidence.version, /\d+\.\d+/);
        assert.notEqual(library.evidence.what, '');
      });

      it('can be reached by an import or a global', () => {
        assert.ok(library.modules.length + Object.keys(library.globals ?? {}).length > 0);
      });

      it('knows what its globals stand for', () => {
        for (const path of Object.values(library.globals ?? {})) assert.ok(Object.hasOwn(library.exports, path), path);
      });

      it('has helpers whose facts were established too', () => {
        for (const helper of Object.values(library.retriers ?? {})) assert.match(helper.evidence.version, /\d+\.\d+/);
      });

      it('says "for ever" only where it was seen', () => {
        for (const { whenSilent = '', whenDisabled = '', forEver } of deadlinesOf(library)) {
          assert.equal((whenSilent + whenDisabled).includes('for ever'), forEver);
        }
      });

      it('says what happens without a limit, if it has options for one', () => {
        const isByMethod = Object.values(library.exports).some((fact) => fact.kind === 'call' && fact.boundedBy !== undefined);
        for (const { options, ignored = [], whenSilent, whenDisabled } of deadlinesOf(library)) {
          assert.ok(isByMethod || options.length + ignored.length > 0);
          assert.match(whenSilent ?? whenDisabled ?? '', /^(?:waits|may hang) /);
        }
      });

      it('writes values with the limit in them', () => {
        for (const { options } of deadlinesOf(library)) {
          for (const { path, write } of options) assert.ok(write === undefined || write.includes('{limit}'), path);
        }
      });

      it('suggests no option whose value can hide a limit', () => {
        for (const { options } of deadlinesOf(library)) {
          assert.deepEqual(options.filter((option) => option.opaque && option.write !== undefined), []);
        }
      });

      it('ignores no option that it takes for a limit', () => {
        for (const { options, ignored = [] } of deadlinesOf(library)) {
          assert.deepEqual(options.filter((option) => ignored.includes(option.path)), []);
        }
      });
    });
  }

  it('has a name and modules of its own', () => {
    const names = libraries.flatMap((library) => [library.name, ...library.modules.filter((module) => module !== library.name)]);
    assert.deepEqual(names.toSorted(), [...new Set(names)].sort());
  });

  it('leaves it to the facts to say "for ever"', () => {
    for (const rule of rules) {
      for (const text of Object.values(rule.messages)) assert.doesNotMatch(text, /\bfor ever\b|forever/i);
    }
  });
});
