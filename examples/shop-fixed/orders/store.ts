import { cache } from './cache.js';
import { pool } from './database.js';

export interface Product {
  id: number;
  name: string;
  cents: number;
}

export interface Order {
  id: number;
  product: number;
  quantity: number;
  email: string;
  cents: number;
  status: 'new' | 'paid' | 'failed' | 'shipped';
}

const CACHE_SECONDS = 60;

/** What is for sale, at most a minute old. The cache may be away: then the database answers. */
export async function listProducts(): Promise<Product[]> {
  const cached = await cache.get('products').catch(() => null);
  if (cached !== null) return JSON.parse(cached);
  const { rows } = await pool.query<Product>('SELECT id, name, cents FROM products ORDER BY id LIMIT 100');
  await cache.set('products', JSON.stringify(rows), 'EX', CACHE_SECONDS).catch(() => null);
  return rows;
}

/** Writes a new order, or gives `undefined` if there is no such product. */
export async function addOrder(product: number, quantity: number, email: string): Promise<Order | undefined> {
  const { rows } = await pool.query<Order>(
    `INSERT INTO orders (product, quantity, email, cents, status)
     SELECT id, $2, $3, cents * $2, 'new' FROM products WHERE id = $1
     RETURNING id, product, quantity, email, cents, status`,
    [product, quantity, email],
  );
  return rows[0];
}

export async function setStatus(id: number, status: Order['status']): Promise<Order | undefined> {
  const { rows } = await pool.query<Order>(
    'UPDATE orders SET status = $2 WHERE id = $1 RETURNING id, product, quantity, email, cents, status',
    [id, status],
  );
  return rows[0];
}

export async function findOrder(id: number): Promise<Order | undefined> {
  const { rows } = await pool.query<Order>(
    'SELECT id, product, quantity, email, cents, status FROM orders WHERE id = $1',
    [id],
  );
  return rows[0];
}

/** Orders that wait to be shipped, the oldest first. */
export async function listPaidOrders(): Promise<Order[]> {
  const { rows } = await pool.query<Order>(
    `SELECT id, product, quantity, email, cents, status FROM orders WHERE status = 'paid' ORDER BY id LIMIT 100`,
  );
  return rows;
}
