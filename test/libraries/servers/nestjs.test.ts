import assert from 'node:assert/strict';
import { nestjs, nestjsTerminus } from '../../../rules/src/libraries/servers/nestjs.js';
import { deadlinesOf } from '../facts-of.js';

/** As read in its source. */
const read = {
  version: '11.1.1',
  asking: [
    'GRPCHealthIndicator.checkService',
    'HttpHealthIndicator.pingCheck',
    'HttpHealthIndicator.responseCheck',
    'MicroserviceHealthIndicator.pingCheck',
    'MikroOrmHealthIndicator.pingCheck',
    'MongooseHealthIndicator.pingCheck',
    'PrismaHealthIndicator.pingCheck',
    'SequelizeHealthIndicator.pingCheck',
    'TypeOrmHealthIndicator.pingCheck',
  ],
};

describe('NestJS', () => {
  it('says the paths of methods by decorators', () => {
    assert.deepEqual(nestjs.routeDecorators, { module: '@nestjs/common', prefixes: ['Controller'], reads: ['Get', 'Head', 'All'], posts: ['Post', 'All'] });
  });
});

describe('@nestjs/terminus', () => {
  it('was looked at in this version', () => assert.equal(nestjsTerminus.evidence.version, read.version));

  it('asks other machines by these indicators, and none by those of memory and disk', () => {
    const asking = Object.entries(nestjsTerminus.exports).flatMap(([name, fact]) => (fact.kind === 'client' ? Object.keys(fact.calls).map((call) => `${name}.${call}`) : []));
    assert.deepEqual(asking.sort(), read.asking);
  });

  it('brings limits of its own, so nothing is said about them', () => assert.deepEqual(deadlinesOf(nestjsTerminus), []));
});
