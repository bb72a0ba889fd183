import assert from 'node:assert/strict';
import { Places } from '../../src/server/scan/places.js';
import { onTheWayTo } from '../../src/server/scan/ways.js';

describe('server: places', () => {
  const places = new Places(['file:///ws/web/', 'file:///ws/api/main.ts']);

  it('hold themselves and what lies below them', () => {
    const inside = ['file:///ws/web', 'file:///ws/web/a.ts', 'file:///ws/web/deep/down/a.ts', 'file:///ws/api/main.ts'];
    assert.deepEqual(inside.filter((uri) => places.has(uri)), inside);
  });

  it('hold nothing beside them, though its name begins alike', () => {
    const outside = ['file:///ws', 'file:///ws/webshop/a.ts', 'file:///ws/api/main.tsx', 'file:///ws/api', 'memfs:/ws/web/a.ts'];
    assert.deepEqual(outside.filter((uri) => places.has(uri)), []);
  });

  it('meet folders that they lie in, or that lie in them', () => {
    assert.deepEqual(['file:///ws', 'file:///ws/web/deep', 'file:///ws/api', 'file:///ws/webshop', 'file:///w'].filter((uri) => places.meets(uri)), ['file:///ws', 'file:///ws/web/deep', 'file:///ws/api']);
  });

  it('may be everything there is', () => {
    assert.ok(new Places(['file:///']).has('file:///ws/a.ts'));
    assert.ok(new Places(['memfs:/']).has('memfs:/a.ts'));
  });

  it('are written as those of files, whoever names them', () => {
    assert.ok(new Places(['file:///c%3A/my%20shop']).has('file:///c%3A/my%20shop/a.ts'));
    assert.ok(new Places(['file:///c:/my shop']).has('file:///c%3A/my%20shop/a.ts'));
  });

  it('take in others, and name none that lies in another', () => {
    assert.deepEqual(places.with(new Places(['file:///ws/api', 'file:///ws/web/deep', 'file:///ws/jobs'])).uris, ['file:///ws/web', 'file:///ws/api', 'file:///ws/jobs']);
  });

  it('lose those that lie in others, not those that others lie in', () => {
    assert.deepEqual(places.without(new Places(['file:///ws/api', 'file:///ws/web/deep'])).uris, ['file:///ws/web']);
  });

  it('are narrowed to what they share with others', () => {
    assert.deepEqual(places.within(new Places(['file:///ws/api', 'file:///ws/web/deep', 'file:///ws/jobs'])).uris, ['file:///ws/api/main.ts', 'file:///ws/web/deep']);
  });
});

describe('server: the way to places', () => {
  it('leads through the folders above them, and to all below', () => {
    const isWanted = onTheWayTo(['/ws/web', '/ws/api/main.ts']);
    assert.deepEqual(['/ws', '/ws/web', '/ws/web/deep/a.ts', '/ws/api', '/ws/api/main.ts'].filter((path) => !isWanted(path)), []);
    assert.deepEqual(['/ws/webshop', '/ws/jobs/a.ts', '/ws/api/other.ts', '/ws/main.ts'].filter(isWanted), []);
  });

  it('leads everywhere if nobody names any', () => {
    assert.ok(onTheWayTo(undefined)('/anywhere/at.ts'));
  });
});
