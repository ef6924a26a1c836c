import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { EngineError, type CallbackSkill } from '../engine.js';

/** Stands where the gateway's webhook controller will: raw bytes in, the skill decides. */
export class CallbackDoor {
  private skill?: CallbackSkill;
  private readonly server = createServer((request, response) => void this.answer(request, response));

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/graph`;
  }

  leadTo(skill: CallbackSkill | undefined): void {
    this.skill = skill;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      response.end(request.method === 'GET' ? this.challenge(request) : await this.receive(request));
    } catch (failure) {
      response.writeHead(failure instanceof EngineError ? 403 : 503).end();
    }
  }

  private challenge(request: IncomingMessage): string | undefined {
    const { searchParams } = new URL(request.url ?? '', 'http://door');
    return this.skill?.challenge(Object.fromEntries(searchParams));
  }

  private async receive(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const signature = request.headers['x-hub-signature-256'];
    await this.skill?.receive(Buffer.concat(chunks), { 'x-hub-signature-256': signature?.toString() });
    return '';
  }
}
