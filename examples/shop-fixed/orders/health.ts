import express from 'express';

export const health = express.Router();

/** The platform replaces this instance when the answer is an error. */
health.get('/livez', (_req, res) => {
  res.sendStatus(204);
});
