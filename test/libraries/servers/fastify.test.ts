import assert from 'node:assert/strict';
import { fastify } from '../../../rules/src/libraries/servers/fastify.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '5.12.8',
  otherVersionsChecked: '4.29.1',
  importNames: ['fastify'],
  timeoutDefault: "requestTimeout 0 (OVERRIDES node's 300 s: a slow body is kept for ever, pending 345 s), connectionTimeout 0, keepAlive 72 s, handlerTimeout 0; headersTimeout 60 s stays",
  bodyLimitOption: 'bodyLimit',
  bodyLimitDefault: '1 MiB',
  quickFix: ['fastify({ requestTimeout: 120_000, connectionTimeout: 120_000 })'],
};

describe('fastify', () => {
  const server = fastify.exports[''];
  assert.ok(server?.kind === 'server');

  it('was looked at in these versions', () => {
    assert.deepEqual([fastify.evidence.version, fastify.evidence.others], [measured.version, measured.otherVersionsChecked]);
  });

  it('is imported by this name, as the default and by name', () => {
    assert.deepEqual(fastify.modules, measured.importNames);
    assert.deepEqual(Object.keys(fastify.exports), ['', 'fastify']);
  });

  it('limits bodies by itself', () => {
    assert.deepEqual([server.body?.option, server.body?.byDefault], [measured.bodyLimitOption, measured.bodyLimitDefault]);
  });

  it('gets its own limit back as a suggestion', () => {
    assert.equal(Number(server.body?.write.replaceAll('_', '')), 2 ** 20);
  });

  it('runs what its routes are given once for each request, and plugins once', () => {
    assert.ok(server.routes.includes('get') && server.routes.includes('route'));
    assert.ok(!server.routes.includes('register') && !server.routes.includes('addHook'));
  });

  it('says that it takes Node’s limit on slow bodies away, and what brings one back', () => {
    assert.match(measured.timeoutDefault, /^requestTimeout 0/);
    assert.match(fastify.profile.deadline, /`requestTimeout: 0`/);
    for (const code of measured.quickFix) assert.ok(fastify.profile.fixes.includes(`\`${code}\``), code);
    assert.deepEqual(deadlinesOf(fastify), []);
  });

  it('asks nobody, so it repeats nothing and emits no error', () => {
    assert.equal(fastify.request, undefined);
    assert.deepEqual([fastify.profile.retries, fastify.profile.error], ['does not apply', 'none emitted']);
  });
});
