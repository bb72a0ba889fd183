import pg from 'pg';
import { database } from '../shared/config.js';

export const pool = new pg.Pool({
  ...database,
  max: 10,
  ssl: { rejectUnauthorized: false },
});

pool.on('error', (error) => console.error('database:', error.message));
