import express from 'express';

export const health = express.Router();

/** The platform replaces this instance when the answer is an error. */
health.get('/livez', async (_req, res) => {
  const payments = await fetch('https://payments.shop.example/livez', { signal: AbortSignal.timeout(2_000) });
  res.sendStatus(payments.ok ? 204 : 503);
});
