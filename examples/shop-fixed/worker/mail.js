import axios from 'axios';

// Their queue is slow in the evening.
const mail = axios.create({ baseURL: 'https://mail.example', timeout: 20_000 });

/**
 * @param {{ id: number, email: string }} order
 * @param {string} parcel
 */
export async function sendConfirmation({ id, email }, parcel) {
  await mail.post('/messages', { to: email, subject: `Your order ${id}`, text: `It is on its way: parcel ${parcel}.` });
}
