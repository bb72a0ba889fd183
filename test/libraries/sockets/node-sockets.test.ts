import assert from 'node:assert/strict';
import type { Library } from '../../../rules/src/libraries/library.js';
import { nodeDgram } from '../../../rules/src/libraries/sockets/node-dgram.js';
import { nodeNet } from '../../../rules/src/libraries/sockets/node-net.js';
import { nodeTls } from '../../../rules/src/libraries/sockets/node-tls.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: 'node 20.20.2',
  net: {
    importNames: ['net', 'node:net'],
    timeoutOptions: ['timeout (event only)', 'socket.setTimeout(ms, cb) (event only)'],
    cleartextDefault: true,
    errorEventCrash: 'YES, client and server side (a peer RST crashes a server whose sockets have no error listener)',
    quickFix: ["socket.setTimeout(10_000, () => socket.destroy(new Error('timeout')))", "socket.on('error', ...)"],
    badFixes: ['timeout option alone'],
  },
  tls: {
    importNames: ['node:tls', 'tls'],
    tlsDefault: 'verified',
    errorEventCrash: 'YES',
    quickFix: ["socket.setTimeout(10_000, () => socket.destroy(new Error('timeout')))"],
  },
  dgram: {
    importNames: ['dgram', 'node:dgram'],
    timeoutOptions: ['none: a reply may never come; own timer'],
    errorEventCrash: 'YES for bind EADDRINUSE; send too big / closed port without callback: silently dropped, no event',
  },
};

function unheard(library: Library, path: string): string | undefined {
  const fact = library.exports[path];
  assert.ok(fact?.kind === 'call' || fact?.kind === 'client', path);
  return fact.unheardError;
}

describe('node:net, node:tls and node:dgram', () => {
  it('were looked at in this version', () => {
    for (const { evidence } of [nodeNet, nodeTls, nodeDgram]) assert.equal(evidence.version.toLowerCase(), measured.version);
  });

  it('are imported by these names', () => {
    assert.deepEqual(nodeNet.modules.toSorted(), measured.net.importNames);
    assert.deepEqual(nodeTls.modules.toSorted(), measured.tls.importNames);
    assert.deepEqual(nodeDgram.modules.toSorted(), measured.dgram.importNames);
  });

  it('live as long as they live, so nothing is said about each one’s limit', () => {
    for (const library of [nodeNet, nodeTls, nodeDgram]) assert.deepEqual(deadlinesOf(library), []);
  });

  it('name what was seen to help', () => {
    for (const fix of measured.net.quickFix) assert.ok(nodeNet.profile.fixes.includes(`\`${fix.replace('...', '…')}\``), fix);
    for (const fix of measured.tls.quickFix) assert.ok(nodeTls.profile.fixes.includes(`\`${fix}\``), fix);
  });

  it('end the process on an error that nobody hears', () => {
    for (const path of ['connect', 'createConnection', 'Socket']) assert.equal(unheard(nodeNet, path), 'ends the process', path);
    assert.equal(unheard(nodeTls, 'connect'), 'ends the process');
    assert.equal(unheard(nodeDgram, 'createSocket'), 'ends the process');
  });

  it('cost nothing that could be saved', () => {
    const socket = nodeDgram.exports['createSocket'];
    assert.ok(socket?.kind === 'client');
    assert.equal(socket.cost, 'none');
  });

  it('carry any protocol, which may be one that is encrypted later', () => {
    assert.deepEqual([nodeNet.request?.cleartextHosts, nodeTls.request?.cleartextHosts], [undefined, undefined]);
  });

  it('have servers whose listeners get no requests', () => {
    for (const library of [nodeNet, nodeTls]) {
      const server = library.exports['createServer'];
      assert.ok(server?.kind === 'server', library.name);
      assert.deepEqual([server.events, server.handlerArgument], [undefined, undefined], library.name);
    }
  });

  it('try once', () => {
    assert.deepEqual([nodeNet.request?.retries, nodeTls.request?.retries, nodeDgram.request?.retries], ['none', 'none', 'none']);
  });
});
