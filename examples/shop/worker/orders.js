import axios from 'axios';

/** Waits until the orders service is there. */
export async function ordersAnswers() {
  for (;;) {
    try {
      await axios.get('https://orders.shop.example/livez', { timeout: 1_000 });
      return;
    } catch (error) {
      console.error('orders does not answer yet:', error);
    }
  }
}
