import assert from 'node:assert/strict';
import { koaBodyparser } from '../../../rules/src/libraries/servers/koa-bodyparser.js';
import { koa, koaRouter } from '../../../rules/src/libraries/servers/koa.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '4.4.1 / 6.1.0',
  importNames: ['koa-bodyparser', '@koa/bodyparser'],
  bodyLimitOption: 'jsonLimit, formLimit, textLimit, xmlLimit',
  bodyLimitDefault: 'json 1 mb, form 56 kb (text/xml 1 mb by docs)',
  quickFix: ["jsonLimit: '100kb'"],
};

describe('koa-bodyparser and @koa/bodyparser', () => {
  const parser = koaBodyparser.exports[''];
  assert.ok(parser?.kind === 'parser');

  it('were looked at in these versions', () => {
    assert.equal(`${koaBodyparser.evidence.others} / ${koaBodyparser.evidence.version}`, `koa-bodyparser ${measured.version}`);
  });

  it('are imported by these names', () => {
    assert.deepEqual(koaBodyparser.modules.toSorted(), measured.importNames.toSorted());
    assert.equal(koaBodyparser.exports['bodyParser'], parser);
  });

  it('limit JSON by themselves', () => {
    assert.ok(measured.bodyLimitOption.startsWith(parser.body.option));
    assert.equal(parser.body.byDefault, '1 MiB');
    assert.deepEqual(parser.body.off, [Infinity]);
    assert.match(koaBodyparser.profile.body, /JSON 1 MiB .*, forms 56 KiB/);
  });

  it('get a limit as a suggestion', () => {
    assert.deepEqual([`${parser.body.option}: ${parser.body.write}`], measured.quickFix);
  });

  it('wait for nobody and repeat nothing', () => {
    assert.deepEqual([deadlinesOf(koaBodyparser), koaBodyparser.request], [[], undefined]);
  });
});

describe('koa and its router', () => {
  it('were read in these versions', () => {
    assert.deepEqual([koa.evidence.by, koa.evidence.version], ['source', '3.3.0']);
    assert.deepEqual([koaRouter.evidence.by, koaRouter.evidence.version, koaRouter.evidence.others], ['source', '15.7.0', 'koa-router 14.0.0']);
  });

  it('are imported by these names', () => {
    assert.deepEqual([koa.modules, koaRouter.modules], [['koa'], ['@koa/router', 'koa-router']]);
  });

  it('run middleware once for each request', () => {
    const app = koa.exports[''];
    const router = koaRouter.exports['Router'];
    assert.ok(app?.kind === 'server' && router?.kind === 'server');
    assert.deepEqual(app.routes, ['use']);
    assert.ok(router.routes.includes('get') && !router.routes.includes('routes'));
  });

  it('read no bodies, so no limit of theirs is missing', () => {
    for (const fact of [...Object.values(koa.exports), ...Object.values(koaRouter.exports)]) assert.ok(fact.kind === 'server' && fact.body === undefined);
  });

  it('survive an error nobody listens to', () => {
    assert.match(koa.profile.error, /^survives/);
  });
});
