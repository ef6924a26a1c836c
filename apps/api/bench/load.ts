import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

/** What is asked of a target: a request ready to be written, for each turn another. */
export interface Target {
  readonly name: string;
  readonly port: number;
  readonly requests: readonly Buffer[];
}

export interface Round {
  readonly perSecond: number;
  readonly answered: number;
  readonly latenciesMs: readonly number[];
}

/** Keep-alive connections that each ask again as soon as they are answered. Anything but 200 ends the run. */
export async function load(target: Target, connections: number, durationMs: number): Promise<Round> {
  const latenciesMs: number[] = [];
  const begun = performance.now();
  const ends = begun + durationMs;
  let turn = 0;
  const next = (): Buffer | undefined => {
    if (performance.now() >= ends) return undefined;
    return target.requests[turn++ % target.requests.length];
  };
  const askers = Array.from({ length: connections }, () => askUntilDone(target, next, latenciesMs));
  await Promise.all(askers);
  const seconds = (performance.now() - begun) / 1000;
  return { perSecond: latenciesMs.length / seconds, answered: latenciesMs.length, latenciesMs };
}

/** Bare sockets, so that what asks takes as little as can be from what is measured. */
function askUntilDone(target: Target, next: () => Buffer | undefined, latenciesMs: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: target.port, host: '127.0.0.1', noDelay: true });
    let askedAt = 0;
    let received = '';
    const ask = (): void => {
      const request = next();
      if (request === undefined) return void socket.end(() => resolve());
      askedAt = performance.now();
      socket.write(request);
    };
    socket.setEncoding('latin1');
    socket.once('connect', ask);
    socket.once('error', reject);
    socket.on('data', (chunk) => {
      received += String(chunk);
      if (!isWhole(received)) return;
      if (!received.startsWith('HTTP/1.1 200 ')) return fail(socket, reject, `${target.name} answered ${received}`);
      latenciesMs.push(performance.now() - askedAt);
      received = '';
      ask();
    });
  });
}

function isWhole(received: string): boolean {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(received)?.[1];
  return received.length >= headEnd + 4 + Number(length ?? 0);
}

function fail(socket: Socket, reject: (error: Error) => void, message: string): void {
  socket.destroy();
  reject(new Error(message));
}
