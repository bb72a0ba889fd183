import assert from 'node:assert/strict';
import { createPrefilter } from '../../rules/src/source/prefilter.js';

describe('createPrefilter', () => {
  const mentions = createPrefilter(['got', 'http://', '@grpc/grpc-js', '.listen(', '$fetch']);

  it('finds a word', () => assert.equal(mentions("import x from 'got';"), true));
  it('finds a word at the very beginning and end', () => assert.equal(mentions('got'), true));
  it('does not find it inside a longer word', () => assert.equal(mentions('forgotten gotten $got got_'), false));
  it('finds a word that ends in other characters', () => assert.equal(mentions('"http://example.com"'), true));
  it('minds the border where such a word begins', () => assert.equal(mentions('xhttp://'), false));
  it('finds a word that begins with other characters', () => assert.equal(mentions('x@grpc/grpc-js'), true));
  it('takes characters as they are', () => assert.equal(mentions('server.listen(1)'), true));
  it('does not take a dot for any character', () => assert.equal(mentions('-listen('), false));
  it('takes the dollar sign for a letter', () => assert.equal(mentions('a$fetch'), false));
  it('finds nothing where there are no words', () => assert.equal(createPrefilter([])('anything'), false));
});
