import axios from 'axios';
import express from 'express';

export const checkout = express.Router();

checkout.post('/orders', async (req, res) => {
  const { product, quantity, email } = req.body;
  try {
    const { data } = await axios.post(
      'https://orders.shop.example/orders',
      { product, quantity, email },
      { timeout: 10_000 },
    );
    res.status(201).json(data);
  } catch (error) {
    const answer = axios.isAxiosError(error) ? error.response : undefined;
    res.status(answer?.status ?? 502).json({ error: 'the order was not accepted' });
  }
});
