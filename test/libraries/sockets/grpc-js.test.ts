import assert from 'node:assert/strict';
import { grpc } from '../../../rules/src/libraries/sockets/grpc-js.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '1.14.7',
  timeoutOptions: ['deadline', 'methodConfig.timeout (service config)'],
  timeoutDefault: 'no deadline: silent server pending 150 s; refused = UNAVAILABLE at once; unanswered connect = UNAVAILABLE after 136 s',
  hangsForeverByDefault: true,
  tlsDefault: 'must be chosen: createSsl (verified) or createInsecure (cleartext)',
  quickFix: ['deadline: Date.now() + 10_000'],
};

describe('@grpc/grpc-js', () => {
  const [deadline] = deadlinesOf(grpc);
  const options = optionsIn(deadline!);

  it('was looked at in this version', () => {
    assert.equal(grpc.evidence.version, measured.version);
  });

  it('is bounded by a deadline, and may be by an interceptor or the configuration of the service', () => {
    assert.deepEqual(options.all.filter((path) => !options.opaque.includes(path)), ['deadline']);
    assert.deepEqual(options.opaque, ['interceptors', 'interceptor_providers', 'grpc.service_config']);
  });

  it('waits for ever by default, and with a deadline without end', () => {
    assert.equal(deadline?.whenSilent, 'waits for ever');
    assert.equal(deadline.forEver, measured.hangsForeverByDefault);
    assert.deepEqual(options.off, { deadline: [Infinity] });
  });

  it('gets a deadline for each call as a suggestion', () => {
    assert.deepEqual(options.written, measured.quickFix);
    assert.deepEqual(options.forOneCall, ['deadline']);
  });

  it('takes its encryption from its credentials', () => {
    const encrypted = Object.entries(grpc.exports).map(([path, fact]) => [path, fact.kind === 'credentials' && fact.encrypted]);
    assert.deepEqual(encrypted, [
      ['credentials.createInsecure', false],
      ['credentials.createSsl', true],
      ['ChannelCredentials.createInsecure', false],
      ['ChannelCredentials.createSsl', true],
    ]);
  });
});
