import express from 'express';
import pg from 'pg';
import { database } from '../shared/config.js';

export const reports = express.Router();

reports.get('/reports/daily', async (_req, res) => {
  const pool = new pg.Pool({ ...database, ssl: true });
  pool.on('error', (error) => console.error('reports:', error.message));
  const { rows } = await pool.query('SELECT status, count(*)::int AS orders FROM orders GROUP BY status');
  res.json(rows);
  await pool.end();
});
