import { promisify } from 'node:util';
import express from 'express';
import { listen } from '../shared/config.js';
import { onShutdown } from '../shared/shutdown.js';
import { cache } from './cache.js';
import { pool } from './database.js';
import { openFeed } from './feed.js';
import { health } from './health.js';
import { charge } from './payments.js';
import { reports } from './reports.js';
import { addOrder, findOrder, listProducts, setStatus } from './store.js';

const app = express();
app.use(express.json());
app.use(health);
app.use(reports);

app.get('/products', async (_req, res) => {
  res.json(await listProducts());
});

app.get('/orders/:id', async (req, res) => {
  const order = await findOrder(Number(req.params.id));
  if (order) res.json(order);
  else res.status(404).json({ error: 'no such order' });
});

app.post('/orders', async (req, res) => {
  const { product, quantity, email } = req.body;
  if (!Number.isInteger(product) || !Number.isInteger(quantity) || quantity < 1 || typeof email !== 'string') {
    res.status(400).json({ error: 'product, quantity and email are needed' });
    return;
  }
  const order = await addOrder(product, quantity, email);
  if (!order) {
    res.status(422).json({ error: 'no such product' });
    return;
  }
  try {
    await charge(order);
  } catch (error) {
    console.error(`order ${order.id}:`, error);
    await setStatus(order.id, 'failed');
    res.status(402).json({ error: 'the payment failed' });
    return;
  }
  const paid = await setStatus(order.id, 'paid');
  if (paid) feed.publish(paid);
  console.log(`order ${order.id} is paid`);
  res.status(201).json(paid);
});

app.post('/orders/:id/shipment', async (req, res) => {
  const order = await setStatus(Number(req.params.id), 'shipped');
  if (order) res.json(order);
  else res.status(404).json({ error: 'no such order' });
});

const server = app.listen(listen.port, listen.host);
const feed = openFeed(server);

onShutdown(async () => {
  feed.close();
  await promisify(server.close.bind(server))();
  await Promise.all([pool.end(), cache.quit()]);
});
