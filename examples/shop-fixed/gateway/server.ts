import { promisify } from 'node:util';
import express, { type ErrorRequestHandler } from 'express';
import { listen } from '../shared/config.js';
import { onShutdown } from '../shared/shutdown.js';
import { checkout } from './checkout.js';
import { products } from './products.js';
import { returns } from './returns.js';

const answerError: ErrorRequestHandler = (error, _req, res, next) => {
  console.error(error);
  if (res.headersSent) return next(error);
  res.status(502).json({ error: 'the shop is not available' });
};

const app = express();
app.use(express.static('web/public'));
app.use(express.json());
app.use('/api', products, checkout, returns);
app.use(answerError);

const server = app.listen(listen.port, listen.host);
onShutdown(promisify(server.close.bind(server)));
