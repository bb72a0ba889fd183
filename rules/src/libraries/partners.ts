/** Services that call back and sign what they send, by the names that stand in paths. How we know: their pages on webhooks. */
export const partners: readonly string[] = [
  'stripe', 'github', 'gitlab', 'bitbucket', 'slack', 'twilio', 'shopify', 'sendgrid', 'mailgun', 'postmark', 'resend', 'mailchimp',
  'clerk', 'svix', 'linear', 'zoom', 'razorpay', 'paystack', 'flutterwave', 'paddle', 'lemon-?squeezy', 'paypal', 'square', 'adyen', 'braintree', 'coinbase', 'plaid',
  'typeform', 'intercom', 'hubspot', 'zendesk', 'docusign', 'calendly', 'contentful', 'sanity', 'vercel', 'sentry', 'pagerduty', 'whatsapp', 'messenger', 'line', 'xero', 'workos', 'dropbox',
];
