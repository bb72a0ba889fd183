import { defineProof } from '../proof.js';

/** As much of Redis as a lock needs: SET with NX, PX and EX. */
const redis = `import net from 'node:net';

const values = new Map();
const store = net.createServer((socket) => {
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    for (const command of bytes.toString().split(/(?=\\*\\d+\\r\\n)/)) {
      const [name = '', key, value, ...options] = command.split('\\r\\n').filter((part) => part !== '' && !/^[*$]\\d+$/.test(part));
      if (name.toLowerCase() !== 'set') {
        socket.write('+OK\\r\\n');
        continue;
      }
      const held = values.get(key);
      const isFree = held === undefined || held.until < Date.now();
      const time = options.findIndex((option) => /^[PE]X$/i.test(option));
      const ms = time < 0 ? Infinity : Number(options[time + 1]) * (/^E/i.test(options[time]) ? 1000 : 1);
      if (isFree) values.set(key, { value, until: Date.now() + ms });
      socket.write(isFree ? '+OK\\r\\n' : '$-1\\r\\n');
    }
  });
});
await new Promise((resolve) => store.listen(0, '127.0.0.1', resolve));
process.env.REDIS_PORT = String(store.address().port);
`;

export const requireLockTtl = defineProof({
  rule: 'require-lock-ttl',
  library: 'ioredis',
  fault: 'a holder that dies before it lets go',
  peer: 'none',
  options: { ttlMs: 1_000 },
  program: `import { Redis } from 'ioredis';
${redis}
const redis = new Redis({ port: Number(process.env.REDIS_PORT), enableReadyCheck: false });
redis.on('error', console.error);
async function takeLock() {
  return await redis.set('lock:report', 'somebody', 'NX');
}
// The first holder dies here: it never lets go.
await takeLock();
let taken = null;
for (let turn = 0; turn < 15 && taken === null; turn += 1) {
  await new Promise((resolve) => setTimeout(resolve, 150));
  taken = await takeLock();
}
console.log(taken === null ? 'locked for good' : 'the next one has it');
process.exit();
`,
  before: { outcome: 'ends', says: /locked for good/, inWords: 'nobody ever gets the lock again' },
  mended: { suggestion: 'Let it expire' },
  after: { outcome: 'ends', says: /the next one has it/, inWords: 'the next one has it after a second' },
});
