import assert from 'node:assert/strict';
import { prisma, prismaPg } from '../../../rules/src/libraries/stores/prisma.js';
import { clientOf, limitsOf, transactionsOf } from './clients-of.js';

/** As measured. */
const measured = {
  version: '7.10.0',
  importNames: ['@prisma/client', '@prisma/adapter-*'],
  timeoutDefault: 'v7 adapter-pg: passes your config to pg.Pool = none',
  quickFix: 'new PrismaPg({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 10_000 })',
  quickFixVerified: 'the pg part',
  verifiedBy: 'docs',
};

describe('@prisma/client', () => {
  const client = clientOf(prisma, 'PrismaClient');
  const adapter = clientOf(prismaPg, 'PrismaPg');

  it('was read in this version', () => {
    assert.deepEqual([prisma.evidence.version, prismaPg.evidence.version], [measured.version, measured.version]);
    assert.equal(prisma.evidence.by, 'documentation');
  });

  it('is imported by these names', () => {
    assert.deepEqual([...prisma.modules, ...prismaPg.modules], ['@prisma/client', '@prisma/client/edge', '@prisma/adapter-pg']);
  });

  it('gets its limits from the adapter', () => {
    assert.deepEqual(limitsOf(client), []);
    assert.deepEqual(limitsOf(adapter), ['connectionTimeoutMillis: 5_000', 'query_timeout: 10_000']);
  });

  it('runs a function in a transaction', () => {
    assert.deepEqual(transactionsOf(client), ['$transaction']);
  });

  it('connects with a client, not with what extends it', () => {
    assert.deepEqual([client.cost, client.derives?.['$extends']?.cost, adapter.cost], ['connects', 'none', 'none']);
  });

  it('emits no error, and the adapter listens', () => {
    assert.deepEqual([client.unheardError, adapter.unheardError], [undefined, 'survives']);
  });

  it('tries once', () => {
    assert.equal(prisma.request?.retries, 'none');
  });
});
