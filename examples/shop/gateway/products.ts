import axios from 'axios';
import express from 'express';

const orders = axios.create({ baseURL: 'https://orders.shop.example', timeout: 3_000 });

export const products = express.Router();

products.get('/products', async (_req, res) => {
  const { data } = await orders.get('/products');
  res.json(data);
});

products.get('/orders/:id', async (req, res) => {
  const { data } = await orders.get(`/orders/${encodeURIComponent(req.params.id)}`);
  res.json(data);
});
