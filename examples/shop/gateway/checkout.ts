import axios from 'axios';
import express from 'express';

export const checkout = express.Router();

checkout.post('/orders', async (req, res) => {
  const { product, quantity, email } = req.body;
  try {
    const { data } = await axios.post('https://orders.shop.example/orders', { product, quantity, email });
    res.status(201).json(data);
  } catch (error: any) {
    res.status(error.response.status).json({ error: 'the order was not accepted' });
  }
});
