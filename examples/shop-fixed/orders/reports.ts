import express from 'express';
import { lock } from './cache.js';
import { pool } from './database.js';

/** How long nobody else gets the figures. */
const PAUSE_SECONDS = 10;

export const reports = express.Router();

reports.get('/reports/daily', async (_req, res) => {
  if (!(await lock('reports', PAUSE_SECONDS))) {
    res.status(429).json({ error: 'somebody asked a moment ago' });
    return;
  }
  const { rows } = await pool.query('SELECT status, count(*)::int AS orders FROM orders GROUP BY status');
  res.json(rows);
});
