import assert from 'node:assert/strict';
import { busboy } from '../../../rules/src/libraries/servers/busboy.js';
import { expressFileupload } from '../../../rules/src/libraries/servers/express-fileupload.js';
import { formidable } from '../../../rules/src/libraries/servers/formidable.js';
import { multer } from '../../../rules/src/libraries/servers/multer.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  multer: { quickFix: ['limits: { fileSize: 5 * 1024 * 1024, files: 5 }'] },
  busboy: {
    version: '1.6.0',
    importNames: ['busboy', '@fastify/busboy'],
    bodyLimitDefault: 'fileSize Infinity, files Infinity, parts Infinity; fieldSize 1 MiB (TRUNCATES silently)',
    badFixes: ["limits without a 'limit' listener: truncated upload accepted as OK"],
  },
  formidable: {
    version: '3.5.4',
    importNames: ['formidable'],
    bodyLimitOption: 'maxFileSize, maxTotalFileSize, maxFields, maxFieldsSize, maxFiles',
    bodyLimitDefault: '200 MB file/total, 20 MB fields, 1000 fields, files Infinity; a JSON body is NOT limited (25 MB accepted)',
  },
  expressFileupload: {
    version: '1.5.2',
    importNames: ['express-fileupload'],
    bodyLimitDefault: 'none, in memory (64 MB)',
    quickFix: ['limits: { fileSize: 5 * 1024 * 1024 }, abortOnLimit: true'],
    badFixes: ['limits.fileSize without abortOnLimit: 200 OK with a truncated file'],
  },
};

describe('multer', () => {
  it('is helped by a size and a number', () => {
    // Five million in place of five mebibytes, which is what suggestions write.
    const codes = measured.multer.quickFix.map((code) => code.replace('5 * 1024 * 1024', '5_000_000'));
    assert.deepEqual(multer.profile.fixes, codes.map((code) => `\`${code}\``));
  });
});

describe('formidable', () => {
  const form = formidable.exports[''];
  assert.ok(form?.kind === 'parser');

  it('was looked at in this version, under this name', () => {
    assert.deepEqual([formidable.evidence.version, formidable.modules], [measured.formidable.version, measured.formidable.importNames]);
  });

  it('is made by a function or by a class', () => {
    assert.deepEqual(Object.keys(formidable.exports), ['', 'formidable', 'IncomingForm', 'Formidable']);
  });

  it('limits files by itself, so only a limit that was switched off is worth a word', () => {
    assert.ok(measured.formidable.bodyLimitOption.startsWith(form.body.option));
    assert.deepEqual([form.body.byDefault, form.body.off], ['200 MiB', [Infinity]]);
    assert.match(measured.formidable.bodyLimitDefault, /^200 MB/);
  });

  it('gets a size as a suggestion', () => {
    assert.deepEqual(formidable.profile.fixes, [`\`${form.body.option}: ${form.body.write}\``]);
  });

  it('says that JSON has no limit, which no option gives it', () => {
    assert.match(formidable.profile.body, /JSON of any size/);
  });

  it('rejects where busboy emits', () => {
    assert.match(formidable.profile.error, /^survives/);
    assert.equal(busboy.profile.error, 'ends the process');
  });
});

describe('busboy and express-fileupload', () => {
  it('were looked at in these versions', () => {
    assert.deepEqual([busboy.evidence.version, expressFileupload.evidence.version], [measured.busboy.version, measured.expressFileupload.version]);
  });

  it('are imported by these names', () => {
    assert.deepEqual([busboy.modules, expressFileupload.modules], [measured.busboy.importNames, measured.expressFileupload.importNames]);
  });

  it('get no suggestion, since a size alone cuts uploads off and calls them good', () => {
    assert.match(measured.busboy.badFixes[0]!, /truncated upload accepted/);
    assert.match(measured.expressFileupload.badFixes[0]!, /truncated file/);
    assert.deepEqual([busboy.exports, expressFileupload.exports], [{}, {}]);
    assert.equal(busboy.profile.notFixes.length + expressFileupload.profile.notFixes.length, 2);
  });

  it('say that they take files of any size', () => {
    assert.match(busboy.profile.body, /^no limit: files of any size and number/);
    assert.equal(expressFileupload.profile.body, 'no limit, in memory');
    assert.deepEqual(expressFileupload.profile.fixes, measured.expressFileupload.quickFix.map((code) => `\`${code}\``));
  });

  it('wait for nobody and repeat nothing', () => {
    for (const library of [busboy, expressFileupload, formidable, multer]) assert.deepEqual([deadlinesOf(library), library.request], [[], undefined]);
  });
});
