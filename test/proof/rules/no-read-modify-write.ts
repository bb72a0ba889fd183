import { defineProof } from '../proof.js';

/** As much of Redis as a counter needs: GET, SET and INCR. */
const redis = `import net from 'node:net';

const values = new Map();
const answers = {
  get: (key) => (values.has(key) ? '$' + values.get(key).length + '\\r\\n' + values.get(key) : '$-1'),
  set: (key, value) => (values.set(key, value), '+OK'),
  incr: (key) => (values.set(key, String(Number(values.get(key) ?? 0) + 1)), ':' + values.get(key)),
};
const store = net.createServer((socket) => {
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    for (const command of bytes.toString().split(/(?=\\*\\d+\\r\\n)/)) {
      const [name = '', ...parts] = command.split('\\r\\n').filter((part) => part !== '' && !/^[*$]\\d+$/.test(part));
      socket.write((answers[name.toLowerCase()]?.(...parts) ?? '+OK') + '\\r\\n');
    }
  });
});
await new Promise((resolve) => store.listen(0, '127.0.0.1', resolve));
process.env.REDIS_PORT = String(store.address().port);
`;

const counted = (hit: string): string => `import { Redis } from 'ioredis';
${redis}
const redis = new Redis({ port: Number(process.env.REDIS_PORT), enableReadyCheck: false });
redis.on('error', console.error);
${hit}
await Promise.all(Array.from({ length: 20 }, () => hit('page')));
console.log('counted ' + (await redis.get('page')) + ' of 20');
process.exit();
`;

export const noReadModifyWrite = defineProof({
  rule: 'no-read-modify-write',
  library: 'ioredis',
  fault: 'twenty visitors at once',
  peer: 'none',
  program: counted(`async function hit(page) {
  const hits = Number(await redis.get(page)) + 1;
  await redis.set(page, hits);
}`),
  before: { outcome: 'ends', says: /counted (?!20 )\d+ of 20/, inWords: 'most of them are not counted' },
  mended: { program: counted('const hit = (page) => redis.incr(page);'), because: 'what the function hands back differs from case to case, so no suggestion rewrites it' },
  after: { outcome: 'ends', says: /counted 20 of 20/, inWords: 'all of them are counted' },
});
