import express from 'express';
import { pool } from './database.js';

export const reports = express.Router();

reports.get('/reports/daily', async (_req, res) => {
  const { rows } = await pool.query('SELECT status, count(*)::int AS orders FROM orders GROUP BY status');
  res.json(rows);
});
