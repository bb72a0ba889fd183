import assert from 'node:assert/strict';
import { hono, honoBodyLimit, honoNodeServer } from '../../../rules/src/libraries/servers/hono.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '4.13.19 / @hono/node-server 2.1.8',
  importNames: ['hono', 'hono/body-limit', '@hono/node-server'],
  timeoutDefault: 'http.Server defaults (300/60/5 s)',
  bodyLimitOption: 'bodyLimit({ maxSize })',
  bodyLimitDefault: 'NONE (64 MB accepted); bodyLimit({}) without maxSize also limits nothing',
  quickFix: ['app.use(bodyLimit({ maxSize: 100 * 1024 }))'],
};

describe('hono', () => {
  const app = hono.exports['Hono'];
  const limit = honoBodyLimit.exports['bodyLimit'];
  assert.ok(app?.kind === 'server' && limit?.kind === 'parser');

  it('was looked at in these versions', () => {
    assert.equal(`${hono.evidence.version} / ${hono.evidence.others}`, measured.version);
    assert.equal(`${honoNodeServer.evidence.others} / ${honoNodeServer.evidence.version}`, 'hono 4.13.19 / 2.1.8');
  });

  it('is imported by these names', () => {
    const modules = [hono, honoBodyLimit, honoNodeServer].flatMap((library) => library.modules);
    for (const name of measured.importNames) assert.ok(modules.includes(name), name);
  });

  it('has no limit of its own, which is said of the application and not complained about', () => {
    assert.equal(app.body, undefined);
    assert.equal(hono.profile.body, 'no limit');
  });

  it('has a limit that is none without a size', () => {
    assert.deepEqual([limit.body.option, limit.body.byDefault, limit.body.off], ['maxSize', undefined, [Infinity]]);
    assert.ok(measured.bodyLimitOption.includes(limit.body.option));
    assert.match(measured.bodyLimitDefault, /without maxSize also limits nothing/);
  });

  it('gets a size as a suggestion', () => {
    assert.deepEqual([`app.use(bodyLimit({ ${limit.body.option}: ${limit.body.write} }))`], measured.quickFix);
    assert.deepEqual(hono.profile.notFixes, ['`app.use(bodyLimit({}))`']);
  });

  it('runs what its routes are given once for each request', () => {
    assert.ok(app.new === true && app.routes.includes('on') && app.routes.includes('use'));
    assert.ok(!app.routes.includes('route') && !app.routes.includes('mount'));
  });

  it('waits for nobody and repeats nothing', () => {
    for (const library of [hono, honoBodyLimit, honoNodeServer]) assert.deepEqual([deadlinesOf(library), library.request], [[], undefined]);
    assert.match(honoNodeServer.profile.deadline, /headers 60 s, request 300 s/);
    assert.match(measured.timeoutDefault, /300\/60/);
  });
});
