import axios from 'axios';
import axiosRetry from 'axios-retry';
import express from 'express';

const orders = axios.create({ baseURL: 'https://orders.shop.example', timeout: 3_000 });
// The three seconds span all attempts, so that the page has its answer in time.
axiosRetry(orders, { retries: 3, retryDelay: axiosRetry.exponentialDelay });

export const products = express.Router();

products.get('/products', async (_req, res) => {
  const { data } = await orders.get('/products');
  res.json(data);
});

products.get('/orders/:id', async (req, res) => {
  const { data } = await orders.get(`/orders/${encodeURIComponent(req.params.id)}`);
  res.json(data);
});
