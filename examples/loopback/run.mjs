import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeCertificate } from './certificate.mjs';
import { buySomething } from './customer.mjs';
import { createTables } from './database.mjs';
import { listenOnLoopback, openDoor } from './doors.mjs';
import { createPartners } from './partners.mjs';
import { createPostgres } from './postgres.mjs';
import { createRedis } from './redis.mjs';
import { startService } from './services.mjs';

/** The shop's services by host name. The worker has none: nobody calls it. */
const entries = {
  'payments.shop.example': 'payments/server.cjs',
  'orders.shop.example': 'orders/server.ts',
  'www.shop.example': 'gateway/server.ts',
};
const worker = 'worker/worker.js';

/** How long one order may take, the start of all services included. */
const ORDER_MS = 15_000;

const log = (who, line) => console.log(`${who.padEnd(22)} ${line}`);

function outcome() {
  let resolve;
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}

/**
 * Starts a shop on loopback: its services as processes, small stand-ins for the database, the cache and the other
 * companies, and a door for every host name that the code mentions.
 *
 * @param {string} directory the shop's folder
 * @param {{ once: boolean }} options with `once`, one order goes through the whole shop, and then it stops; otherwise
 *   it runs until it is interrupted
 */
export async function run(directory, options) {
  const hosts = [...Object.keys(entries), 'db.shop.example', 'cache.shop.example', 'api.bank.example', 'warehouse.example', 'mail.example'];
  const certificate = makeCertificate(hosts);
  const folder = await mkdtemp(join(tmpdir(), 'shop-'));
  const authority = join(folder, 'ca.pem');
  await writeFile(authority, certificate.cert);

  const backends = new Map(Object.keys(entries).map((host) => [host, outcome()]));
  const standIns = {
    ...createPartners(log),
    'db.shop.example': createPostgres(certificate, createTables()),
    'cache.shop.example': createRedis(),
  };
  const doors = new Map();
  for (const host of hosts) {
    const backend = backends.get(host)?.promise ?? listenOnLoopback(standIns[host]);
    doors.set(host, await openDoor(certificate, backend));
  }

  const env = {
    NODE_EXTRA_CA_CERTS: authority,
    SHOP_DOORS: JSON.stringify(Object.fromEntries([...doors].map(([host, { port }]) => [host, port]))),
  };
  const running = Object.entries(entries).map(([host, entry]) => {
    const service = startService(directory, entry, env, (line) => log(host, line));
    void service.port.then(backends.get(host).resolve);
    return service;
  });
  running.push(startService(directory, worker, env, (line) => log('worker', line)));
  const failed = Promise.race(running.map((service) => service.failed));

  const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const visit = async () => {
    const [office, shop] = await Promise.all(
      ['orders.shop.example', 'www.shop.example'].map(async (host) => `http://127.0.0.1:${await backends.get(host).promise}`),
    );
    if (options.once) return buySomething(shop, office, (line) => log('customer', line));
    log('shop', `open at ${shop}; stop it with Ctrl+C`);
    return interrupted;
  };
  const overdue = async () => {
    await pause(ORDER_MS, undefined, { ref: false });
    throw new Error(`the order took longer than ${ORDER_MS / 1000} s`);
  };
  try {
    await Promise.race([visit(), failed, interrupted, ...(options.once ? [overdue()] : [])]);
  } finally {
    for (const service of running.reverse()) await service.stop(); // whoever calls goes before who is called
    for (const door of doors.values()) door.close();
    for (const standIn of Object.values(standIns)) standIn.close();
    await rm(folder, { recursive: true, force: true });
  }
}
