import assert from 'node:assert/strict';
import { textsIn } from '../../scripts/generate/editor-texts.js';
import { gaps, textsOf } from '../support/translation.js';

describe('the texts of the editor', () => {
  it('are all there in German, with the same places to fill in', () => {
    assert.deepEqual(gaps(textsOf('l10n/bundle.l10n.json'), textsOf('l10n/bundle.l10n.de.json')), []);
  });

  it('are read from the calls that translate them', () => {
    assert.deepEqual(textsIn('a.ts', "show(l10n.t('One', l10n.t('Two {0}', 2)), `three`);"), ['One', 'Two {0}']);
  });

  it('cannot be put together at run time', () => {
    assert.throws(() => textsIn('a.ts', 'l10n.t(`One ${two}`)'), { message: 'a.ts: l10n.t wants a text that is written out, not `One ${two}`.' });
  });
});

describe('a translation', () => {
  it('lacks what it does not have, and has no use for what nobody asks for', () => {
    assert.deepEqual(gaps({ one: 'One', two: 'Two' }, { two: 'Zwei', three: 'Drei' }), ['one: missing', 'three: left over']);
  });

  it('keeps what is filled in, commands and code, in any order', () => {
    const english = { some: '{0} of {1}', code: 'Set `fallacies.level`.', link: '[Open](command:fallacies.openExample)' };
    assert.deepEqual(gaps(english, { some: '{1}, davon {0}', code: '`fallacies.level` setzen.', link: '[Öffnen](command:fallacies.openExample)' }), []);
    assert.deepEqual(gaps(english, { some: '{0} von {0}', code: '`level` setzen.', link: 'Öffnen' }), [
      'some: {0} {0} instead of {0} {1}',
      'code: `level` instead of `fallacies.level`',
      'link: nothing instead of (command:fallacies.openExample)',
    ]);
  });
});
