import { openGateway, sentenceOf, type OpenGateway } from './boot.js';
import { prepareDemo } from './demo/demo.js';

const SHUTDOWN_MS = 12_000;

process.exitCode = await keepGateway();
process.exit();

/** Runs the gateway until it is asked to end; answers the exit code. */
async function keepGateway(): Promise<number> {
  const stopAsked = nextStop();
  let gateway: OpenGateway | undefined;
  try {
    gateway = await openGateway();
    await listen(gateway);
    await stopAsked;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    await gateway?.close().catch(() => undefined);
    return 1;
  }
  return finish(gateway);
}

async function listen({ app, config, log }: OpenGateway): Promise<void> {
  const { port, host } = config.http;
  await app.listen(port, host);
  log.info({ port, host }, 'listening');
  if (config.demo) process.stdout.write(await prepareDemo(app, config));
}

/** What is still in hand when the time is up is settled at the next start. */
async function finish({ log, close }: OpenGateway): Promise<number> {
  const overdue = setTimeout(() => {
    log.error('the shutdown took too long and was cut off');
    process.exit(1);
  }, SHUTDOWN_MS);
  await close();
  clearTimeout(overdue);
  return 0;
}

function nextStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
