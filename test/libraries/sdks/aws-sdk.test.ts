import assert from 'node:assert/strict';
import { awsSdk } from '../../../rules/src/libraries/sdks/aws-sdk.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: 'client-s3 3.1169.0, @smithy/node-http-handler 4.14.2',
  otherVersionsChecked: '@smithy/node-http-handler 4.0-4.3: requestTimeout REJECTS; >= 4.4.0: only WARNS',
  importNames: ['@aws-sdk/client-*', '@aws-sdk/lib-dynamodb'],
  timeoutOptions: [
    'requestHandler.requestTimeout (+ throwOnRequestTimeout: true)',
    'requestHandler.socketTimeout',
    'requestHandler.connectionTimeout',
    'abortSignal',
  ],
  environment: 'AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026=true',
  hangsForeverByDefault: true,
  retryDefault: '3 attempts (S3, SQS; DynamoDB 4), jittered, first waits < 100 ms, max 20 s',
  poolLimitDefault: 50,
  quickFix: [
    'requestHandler: { connectionTimeout: 3_000, socketTimeout: 10_000, requestTimeout: 10_000, throwOnRequestTimeout: true }',
    'client.send(cmd, { abortSignal: AbortSignal.timeout(10_000) })',
  ],
  badFixes: ['requestHandler: { requestTimeout } alone', '{ connectionTimeout } alone'],
};

/** The first version of the clients that asks for a handler which only warns. */
const clientsWithWarningHandler = '3.910.0';

describe('@aws-sdk/client-*', () => {
  const client = awsSdk.exports['S3Client'];
  assert.ok(client?.kind === 'client');
  const [deadline, ofCall] = deadlinesOf(awsSdk);
  const options = optionsIn(deadline!);
  const handler = deadline?.options.find(({ path }) => path === 'requestHandler.requestTimeout');

  it('was looked at in these versions', () => {
    assert.equal(awsSdk.evidence.version, measured.version.replace('@smithy/', ''));
  });

  it('is imported by the names of its services', () => {
    assert.deepEqual(
      awsSdk.modules.filter((module) => !/^@aws-sdk\/client-[a-z\d-]+$/.test(module)),
      measured.importNames.slice(1),
    );
    assert.equal(awsSdk.modules[0], '@aws-sdk/client-s3');
    assert.equal(awsSdk.modules.length, new Set(awsSdk.modules).size);
  });

  it('waits for ever by default, which is another rule’s to say', () => {
    assert.equal(deadline?.forEver, measured.hangsForeverByDefault);
    assert.deepEqual([deadline.onlyWrong, ofCall?.onlyWrong], [true, true]);
  });

  it('is bounded by the silence of a socket, or by a time for the request that throws', () => {
    assert.deepEqual(options.all, ['requestHandler.socketTimeout', 'requestHandler.requestTimeout']);
    assert.deepEqual(handler?.needsOption, { path: 'requestHandler.throwOnRequestTimeout', value: true });
    assert.match(measured.timeoutOptions[0]!, /throwOnRequestTimeout: true/);
  });

  it('is not bounded by a time for the request alone, nor by one for connecting', () => {
    assert.equal(measured.badFixes[0], 'requestHandler: { requestTimeout } alone');
    assert.equal(handler?.write, undefined);
    assert.ok(!options.all.includes('requestHandler.connectionTimeout'));
  });

  it('was bounded by a time for the request alone in handlers before 4.4', () => {
    assert.match(measured.otherVersionsChecked, /4\.0-4\.3: requestTimeout REJECTS/);
    const [before] = awsSdk.versions ?? [];
    assert.equal(before?.range, `<${clientsWithWarningHandler}`);
    assert.deepEqual(before.request.deadline?.options[1], { path: 'requestHandler.requestTimeout', off: [0] });
  });

  it('gets limits for connecting and for silence as suggestions, and a signal for one call', () => {
    assert.deepEqual(
      client.limits?.map(({ path, write }) => `${path}: ${write}`),
      ['requestHandler.connectionTimeout: 3_000', 'requestHandler.socketTimeout: 10_000'],
    );
    assert.deepEqual(options.written, ['requestHandler.socketTimeout: 10_000']);
    assert.deepEqual(optionsIn(ofCall!).written, ['abortSignal: AbortSignal.timeout(10_000)']);
    assert.deepEqual(optionsIn(ofCall!).forOneCall, ['abortSignal']);
  });

  it('may be bounded by the environment', () => {
    assert.match(measured.environment, awsSdk.deadlineSetElsewhere!);
  });

  it('keeps connections for each client, but for none that a client is given to', () => {
    assert.equal(measured.poolLimitDefault, 50);
    const documents = awsSdk.exports['DynamoDBDocumentClient.from'];
    assert.ok(documents?.kind === 'client');
    assert.deepEqual([client.cost, client.noun, documents.cost], ['connects', 'connection pool', 'none']);
    assert.equal(documents.limits, undefined);
  });

  it('emits no errors', () => {
    assert.equal(client.unheardError, undefined);
  });

  it('tries again by itself', () => {
    assert.match(measured.retryDefault, /^3 attempts/);
    assert.equal(awsSdk.request?.retries, 'by-default');
  });
});
