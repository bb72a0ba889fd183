import assert from 'node:assert/strict';
import { awsLambda } from '../../../rules/src/libraries/servers/aws-lambda.js';
import { nestjs } from '../../../rules/src/libraries/servers/nestjs.js';
import { nextServer } from '../../../rules/src/libraries/servers/next.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '12.5.1',
  bodyLimitDefault: '100 kb json + urlencoded',
  notes: 'FileInterceptor = multer: no fileSize limit. cors off. Microservice ClientProxy.send(): no timeout (docs) -> pipe(timeout(ms)).',
};

describe('@nestjs/core', () => {
  const create = nestjs.exports['NestFactory.create'];
  assert.ok(create?.kind === 'server');

  it('was looked at in this version', () => {
    assert.equal(nestjs.evidence.version, measured.version);
  });

  it('is imported by its core, where the application is made', () => {
    assert.deepEqual(nestjs.modules, ['@nestjs/core']);
  });

  it('takes options as the second or third argument', () => {
    assert.deepEqual(create.signature.map((roles) => roles.includes('options')), [false, true, true]);
  });

  it('shows its middleware alone: handlers are decorated methods', () => {
    assert.deepEqual(create.routes, ['use']);
  });

  it('limits bodies by itself, with no option of the creating call', () => {
    assert.equal(create.body, undefined);
    assert.match(measured.bodyLimitDefault, /^100 kb/);
    assert.match(nestjs.profile.body, /^100 kB for JSON and forms; files of any size/);
  });

  it('says that microservice calls have no limit', () => {
    assert.match(measured.notes, /no timeout/);
    assert.match(nestjs.profile.deadline, /`ClientProxy\.send\(\)`/);
  });
});

describe('next/server and aws-lambda', () => {
  it('are known from their documentation', () => {
    assert.deepEqual([nextServer.evidence.by, awsLambda.evidence.by], ['documentation', 'documentation']);
  });

  it('tell by an import what a file is: its handlers are exports', () => {
    assert.deepEqual([nextServer.modules, awsLambda.modules], [['next/server'], ['aws-lambda']]);
    assert.deepEqual([nextServer.exports, awsLambda.exports], [{}, {}]);
  });

  it('say that an event may come again', () => {
    assert.match(awsLambda.profile.retries, /^2 for an asynchronous invocation/);
    assert.equal(nextServer.profile.retries, 'does not apply');
  });

  it('wait for nobody', () => {
    for (const library of [nestjs, nextServer, awsLambda]) assert.deepEqual(deadlinesOf(library), []);
  });
});
