import { defineProof } from '../proof.js';

/** As much of Redis as a lock needs: SET with NX and PX, DEL, and a script that compares before it deletes. */
const redis = `import net from 'node:net';

const values = new Map();
const isHeld = (key) => (values.get(key)?.until ?? 0) > Date.now();
const answers = {
  set(key, value, ...options) {
    if (isHeld(key)) return '$-1';
    values.set(key, { value, until: Date.now() + Number(options[options.indexOf('PX') + 1]) });
    return '+OK';
  },
  del: (key) => (values.delete(key) ? ':1' : ':0'),
  eval: (_script, _count, key, value) => (isHeld(key) && values.get(key).value === value ? answers.del(key) : ':0'),
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

export const noUnownedLockRelease = defineProof({
  rule: 'no-unowned-lock-release',
  library: 'ioredis',
  fault: 'a holder that is slower than its lock',
  peer: 'none',
  program: `import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
${redis}
const redis = new Redis({ port: Number(process.env.REDIS_PORT), enableReadyCheck: false });
redis.on('error', console.error);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
let atWork = 0;
let together = 0;
async function report(ms) {
  const token = randomUUID();
  while ((await redis.set('lock:report', token, 'PX', 500, 'NX')) !== 'OK') await pause(20);
  try {
    atWork += 1;
    // The first holder outlasts its lock; nobody after it does.
    if (ms < 500) together = Math.max(together, atWork);
    await pause(ms);
  } finally {
    atWork -= 1;
    await redis.del('lock:report');
  }
}
const slow = report(700);
await pause(100);
const next = report(400);
await pause(650);
// The first is done by now, the second has the lock, and a third asks for it.
together = 0;
await Promise.all([slow, next, report(100)]);
console.log(together > 1 ? 'two at once' : 'one by one');
process.exit();
`,
  before: { outcome: 'ends', says: /two at once/, inWords: 'its release lets a third one in beside the second' },
  mended: { suggestion: 'Delete it only while it holds' },
  after: { outcome: 'ends', says: /one by one/, inWords: 'the third one waits for the second' },
});
