import { setTimeout as pause } from 'node:timers/promises';
import axios from 'axios';

const ATTEMPTS = 8;

/** Waits until the orders service is there; throws if that takes longer than a start may take. */
export async function ordersAnswers() {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await axios.get('https://orders.shop.example/livez', { timeout: 1_000 });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await pause(Math.random() * 100 * 2 ** attempt);
    }
  }
}
