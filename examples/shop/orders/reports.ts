import express from 'express';
import pg from 'pg';
import { database } from '../shared/config.js';
import { lock, unlock } from './cache.js';

export const reports = express.Router();

reports.get('/reports/daily', async (_req, res) => {
  if (!(await lock('reports'))) {
    res.status(429).json({ error: 'somebody else is asking' });
    return;
  }
  const pool = new pg.Pool({ ...database, ssl: true });
  pool.on('error', (error) => console.error('reports:', error.message));
  const { rows } = await pool.query('SELECT status, count(*)::int AS orders FROM orders GROUP BY status');
  res.json(rows);
  await pool.end();
  await unlock('reports');
});
