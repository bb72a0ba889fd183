import assert from 'node:assert/strict';
import { awsHandler, awsOverHttp2 } from '../../../rules/src/libraries/sdks/aws-handlers.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: 'client-s3 3.1169.0, @smithy/node-http-handler 4.14.2',
  importNames: ['@smithy/node-http-handler', '@aws-sdk/node-http-handler'],
  badFixes: ['new NodeHttpHandler({ requestTimeout }) alone'],
};

describe('@smithy/node-http-handler', () => {
  const handler = awsHandler.exports['NodeHttpHandler'];
  assert.ok(handler?.kind === 'client');
  const [deadline] = deadlinesOf(awsHandler);

  it('was looked at in this version', () => {
    assert.ok(measured.version.endsWith(awsHandler.evidence.version));
  });

  it('is imported by these names', () => {
    assert.deepEqual(awsHandler.modules, measured.importNames);
  });

  it('is not bounded by a time for the request alone, since 4.4', () => {
    assert.equal(measured.badFixes[0], 'new NodeHttpHandler({ requestTimeout }) alone');
    assert.deepEqual(deadline?.options[1], { path: 'requestTimeout', off: [0], needsOption: { path: 'throwOnRequestTimeout', value: true } });
    assert.equal(awsHandler.versions?.[0]?.range, '<4.4.0');
  });

  it('gets limits for connecting and for silence as suggestions', () => {
    assert.deepEqual(handler.limits?.map(({ path }) => path), ['connectionTimeout', 'socketTimeout']);
  });

  it('repeats nothing: the clients do', () => {
    assert.equal(awsHandler.request?.retries, 'none');
    assert.equal(handler.unheardError, undefined);
  });
});

describe('@aws-sdk/client-* over HTTP/2', () => {
  it('was read in this version', () => {
    assert.deepEqual([awsOverHttp2.evidence.version, awsOverHttp2.evidence.by], ['3.1175.0', 'source']);
  });

  it('has a handler with other limits, so nobody complains about those of HTTP/1.1', () => {
    const client = awsOverHttp2.exports['KinesisClient'];
    assert.ok(client?.kind === 'client');
    assert.equal(client.limits, undefined);
    assert.equal(awsOverHttp2.request?.deadline, undefined);
    assert.equal(client.unheardError, undefined);
  });

  it('tries again by itself', () => {
    assert.equal(awsOverHttp2.request?.retries, 'by-default');
  });
});
