const GRACE_MS = 10_000;

/**
 * Lets what is under way end when the platform replaces this instance.
 *
 * @param {() => Promise<unknown>} close ends listening and gives back what the service holds
 */
export function onShutdown(close) {
  const stop = async () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    await close().catch((error) => console.error('shutdown:', error));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
