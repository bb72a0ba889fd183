import assert from 'node:assert/strict';
import { plainText } from '../../rules/src/model/plain-text.js';
import { asked } from '../support/asked.js';

/** The text of `x` in `ask(x)`. */
function plain(code: string): string {
  const { tree, node } = asked(`ask(${code});`);
  return plainText(node, tree);
}

describe('the plain text of code', () => {
  const cases: readonly (readonly [name: string, code: string, text: string])[] = [
    ['leaves alone what is plain', 'redis.get(`user:${id}`, { ttl: 5 })', 'redis.get(`user:${id}`, { ttl: 5 })'],
    ['has no casts', 'load(options as Options)', 'load(options)'],
    ['has no casts around what a member is taken of', '(request as Request).body', 'request.body'],
    ['keeps parentheses that mean something', '((a + b) as number) * c', '((a + b)) * c'],
    ['has no `satisfies`', '{ take: 20 } satisfies Args', '{ take: 20 }'],
    ['has no `!`', 'body!.items!.length', 'body.items.length'],
    ['keeps `!` in front', '!body!.ok', '!body.ok'],
    ['has no `?.`', 'error?.response?.status', 'error.response.status'],
    ['has no `?.` in calls and indexes', 'list?.[0]?.()', 'list[0]()'],
    ['has no type arguments', 'client.query<Row>(sql)', 'client.query(sql)'],
    ['has no type arguments of types in them', 'new Map<string, Set<number>>(given)', 'new Map(given)'],
    ['has no quotes around keys', "{ 'take': 1, ['skip']: 2, \"x-y\": 3 }", '{ take: 1, skip: 2, "x-y": 3 }'],
    ['keeps a key with a computed name', '{ [name]: 1 }', '{ [name]: 1 }'],
    ['takes members by their names', "redis['watch'](key)", 'redis.watch(key)'],
    ['takes optional members by their names', "redis?.['watch'](key)", 'redis.watch(key)'],
    ['keeps members with a computed name', 'rows[index].id', 'rows[index].id'],
    ['has plain texts in quotes', 'exchange(`fanout`)', "exchange('fanout')"],
    ['has constants on the right', '20 < ids.length', 'ids.length > 20'],
    ['has constants on the right of what is plain itself', '0 === body!.items?.length', 'body.items.length === 0'],
    ['keeps comparisons of two names', 'one < two', 'one < two'],
    ['does all of it in a function', "async (ids) => { if (20 < ids!.length) return (await all<Row>(ids as Id[]))['rows']; }", 'async (ids) => { if (ids.length > 20) return (await all(ids)).rows; }'],
  ];
  for (const [name, code, text] of cases) it(name, () => assert.equal(plain(code), text));

  it('is that of a whole file, too', () => {
    const { tree } = asked("// of the shop\nask(redis['auth'](word!));");
    assert.match(plainText(tree.program, tree), /ask\(redis\.auth\(word\)\);$/);
  });
});
