import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { ClientSocket, type SocketOwner } from './client-socket.js';
import type { NoiseIdentity } from './noise-identity.js';
import type { Handshaken } from './noise-responder.js';

export const webSocketPath = '/ws/chat';
const LONGEST_MESSAGE = 16 * 1024 * 1024;

/** Where WhatsApp Web clients come in: WebSockets at `/ws/chat` of the emulator's own HTTP server. */
export class WebDoor {
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: LONGEST_MESSAGE });

  constructor(
    private readonly identity: NoiseIdentity,
    private readonly handshaken: (socket: ClientSocket, session: Handshaken) => SocketOwner | undefined,
  ) {}

  serve(http: Server): void {
    http.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      if (new URL(request.url ?? '/', 'http://emulator').pathname !== webSocketPath) return stream.destroy();
      this.#server.handleUpgrade(request, stream, head, (socket) => {
        new ClientSocket(socket, this.identity, this.handshaken);
      });
    });
  }

  cutAll(): void {
    for (const socket of this.#server.clients) socket.terminate();
  }

  close(): void {
    this.cutAll();
    this.#server.close();
  }
}
