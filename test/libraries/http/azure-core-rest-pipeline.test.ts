import assert from 'node:assert/strict';
import { azureCoreRestPipeline } from '../../../rules/src/libraries/http/azure-core-rest-pipeline.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '1.24.0',
  otherVersionsChecked: '1.25.0',
  importNames: ['@azure/core-rest-pipeline', '@azure/core-client', '@azure/storage-blob'],
  timeoutDefault: '0 = none (connect: OS ~133 s x 4)',
  hangsForeverByDefault: true,
  timeoutSemantics: 'timeout until the headers only: stalled/dripping body pending; abortSignal total',
  retryDefault: '3 retries, exponential 1 s..64 s with jitter',
  statusThrows: 'pipeline: no; generated clients: yes',
  quickFix: ['abortSignal: AbortSignal.timeout(10_000)', 'requestOptions: { timeout: 10_000 }'],
};

describe('@azure/core-rest-pipeline', () => {
  const [deadline] = deadlinesOf(azureCoreRestPipeline);
  const options = optionsIn(deadline!);

  it('was looked at in these versions', () => {
    const { version, others } = azureCoreRestPipeline.evidence;
    assert.deepEqual([version, others], [measured.version, measured.otherVersionsChecked]);
  });

  it('is imported by these names', () => {
    assert.deepEqual(azureCoreRestPipeline.modules, measured.importNames);
  });

  it('is bounded by a signal or a timeout', () => {
    assert.deepEqual(options.all, ['abortSignal', 'timeout']);
  });

  it('waits for ever by default, and with a timeout of 0', () => {
    assert.equal(deadline?.whenSilent, 'waits for ever');
    assert.equal(deadline.forEver, measured.hangsForeverByDefault);
    assert.deepEqual(options.off, { timeout: [0] });
  });

  it('gets the signal as a suggestion, which covers the body', () => {
    assert.deepEqual(options.written, [measured.quickFix[0]]);
    assert.deepEqual(options.forOneCall, ['abortSignal']);
  });

  it('resolves on every status', () => {
    assert.equal(azureCoreRestPipeline.request?.status?.throws, false);
  });

  it('tries again by itself, but not without its policies', () => {
    const bare = azureCoreRestPipeline.exports['createDefaultHttpClient'];
    assert.ok(bare?.kind === 'client');
    assert.deepEqual([azureCoreRestPipeline.request?.retries, bare.request?.retries], ['by-default', 'none']);
  });

  it('costs nothing to make, and emits no error that could go unheard', () => {
    const pipeline = azureCoreRestPipeline.exports['createPipelineFromOptions'];
    assert.ok(pipeline?.kind === 'client');
    assert.deepEqual([pipeline.cost, pipeline.unheardError], ['none', undefined]);
  });
});
