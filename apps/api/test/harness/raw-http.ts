import { connect } from 'node:net';
import type { Answer } from './http.js';

/** What a server answers to bytes that no HTTP client would send; the connection must end by itself in time. */
export function askRaw(port: number, bytes: string | Buffer, deadlineMs = 5_000): Promise<Omit<Answer, 'headers'>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`no end in ${deadlineMs} ms after: ${Buffer.concat(chunks).toString('utf8').slice(0, 500)}`));
    }, deadlineMs);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(readAnswer(Buffer.concat(chunks).toString('utf8')));
    });
  });
}

function readAnswer(whole: string): Omit<Answer, 'headers'> {
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(whole)?.[1] ?? 0);
  const text = whole.slice(whole.indexOf('\r\n\r\n') + 4);
  try {
    const json: unknown = JSON.parse(text);
    return { status, text, json };
  } catch {
    return { status, text, json: undefined };
  }
}
