import assert from 'node:assert/strict';
import { bodyParser, express } from '../../../rules/src/libraries/servers/express.js';
import type { BodyFact, Library } from '../../../rules/src/libraries/library.js';
import { multer } from '../../../rules/src/libraries/servers/multer.js';

/** As measured. */
const measured = {
  express: {
    version: 'express 5.3.0 / 4.22.3; body-parser 2.4.0 / 1.20.9',
    bodyLimitOption: 'limit',
    bodyLimitDefault: '100 kb for all four parsers in both majors (413 entity.too.large)',
    quickFix: "limit: '100kb'",
    badFixes: "limit: Infinity / '1gb'",
  },
  multer: {
    version: '2.5.0',
    otherVersionsChecked: '1.4.4',
    bodyLimitOption: 'limits.fileSize',
    bodyLimitDefault: 'fileSize Infinity, files Infinity (2000 accepted), fieldSize 1 MB; memoryStorage or no storage = buffered in RAM (multer 2 & 1.4)',
  },
};

function bodyOf(library: Library, path: string): BodyFact {
  const fact = library.exports[path];
  assert.ok(fact?.kind === 'parser', path);
  return fact.body;
}

describe('express and body-parser', () => {
  it('were looked at in these versions', () => {
    const { version, others } = express.evidence;
    assert.deepEqual([version, others], ['5.3.0', '4.22.3; body-parser 2.4.0 and 1.20.9']);
    for (const number of [version, ...others!.match(/\d+\.\d+\.\d+/g)!]) assert.ok(measured.express.version.includes(number), number);
    assert.equal(bodyParser.evidence, express.evidence);
  });

  it('limit bodies by themselves, with all four parsers', () => {
    for (const library of [express, bodyParser]) {
      for (const path of ['json', 'urlencoded', 'text', 'raw']) {
        const { option, byDefault, off } = bodyOf(library, path);
        assert.deepEqual([option, byDefault, off], [measured.express.bodyLimitOption, '100 kB', [Infinity]], path);
      }
    }
  });

  it('get their own limit back as a suggestion', () => {
    assert.equal(`limit: ${bodyOf(express, 'json').write}`, measured.express.quickFix);
    assert.deepEqual(express.profile.fixes, [`\`express.json({ ${measured.express.quickFix} })\``]);
  });

  it('are not helped by a limit that is none', () => {
    assert.equal(express.profile.notFixes.map((code) => code.replace(/^`limit: |`$/g, '')).join(' / '), measured.express.badFixes.replace('limit: ', ''));
  });

  it('ask nobody, so they repeat nothing and emit no error', () => {
    for (const library of [express, bodyParser]) {
      assert.equal(library.request, undefined);
      assert.deepEqual([library.profile.retries, library.profile.error], ['does not apply', 'none emitted']);
    }
  });
});

describe('multer', () => {
  it('was looked at in these versions', () => {
    assert.deepEqual([multer.evidence.version, multer.evidence.others], [measured.multer.version, measured.multer.otherVersionsChecked]);
  });

  it('takes files of any size by default', () => {
    const { option, byDefault, off } = bodyOf(multer, '');
    assert.deepEqual([option, byDefault, off], [measured.multer.bodyLimitOption, undefined, [Infinity]]);
  });
});
