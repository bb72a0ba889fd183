import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import axios from 'axios';

// Their queue is slow in the evening.
const mail = axios.create({ baseURL: 'https://mail.example', timeout: 0 });
const ATTEMPTS = 3;

/**
 * @param {{ id: number, email: string }} order
 * @param {string} parcel
 */
export async function sendConfirmation({ id, email }, parcel) {
  const message = { to: email, subject: `Your order ${id}`, text: `It is on its way: parcel ${parcel}.` };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await mail.post('/messages', message, { headers: { 'idempotency-key': randomUUID() } });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await pause(Math.random() * 1_000 * 2 ** attempt);
    }
  }
}
