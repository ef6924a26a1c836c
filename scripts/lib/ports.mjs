import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './say.mjs';

/** The port a variable names, or its default. */
export function portFrom(variable, fallback) {
  const text = process.env[variable] || String(fallback);
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Problem(`${variable} is "${text}", which is no port: use a number from 1 to 65535.`);
}

/** One sentence now instead of a stack trace later. */
export async function demandFreePort(variable, port, host) {
  if (port === 0) return;
  const error = await tryToListen(port, host);
  if (error === undefined) return;
  throw new Problem(`${describe(error, port, host)}: set ${variable} to a free one, for example ${example(variable)}`);
}

function describe(error, port, host) {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program`;
  if (error.code === 'EACCES') return `Port ${port} may only be opened by root`;
  return `Nothing can listen on ${host}:${port} (${error.code})`;
}

const example = (variable) => `${variable}=${variable === 'PORT' ? 3100 : 3101} npm start`;

function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}

export async function freePort(host) {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until something accepts connections there; false when `ended` settles first. */
export async function waitUntilOpen(port, host, ended) {
  let over = false;
  void ended.then(() => (over = true));
  while (!over) {
    if (await accepts(port, host)) return true;
    await sleep(25);
  }
  return false;
}

function accepts(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const answer = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}
