import { randomBytes } from 'node:crypto';
import type { BinaryNode } from 'baileys';
import type { Companion, Connection } from '../companion.js';
import { farewells } from '../faults/farewells.js';
import { serverJid } from '../jids.js';
import { node } from '../nodes.js';
import type { SocketOwner } from '../transport/client-socket.js';
import type { Handshaken } from '../transport/noise-responder.js';
import type { WebSide } from '../web-side.js';

/** Lets linked devices in, or tells them why not. */
export class LoginDesk {
  readonly counts = { logins: 0, refused: 0 };

  constructor(private readonly web: WebSide) {}

  open(connection: Connection, { payload, noiseKey }: Handshaken): SocketOwner | undefined {
    const number = String(payload.username ?? '');
    const companion = this.web.accounts.find(number)?.companions.get(payload.device ?? 0);
    const refusal = this.#refusal(number, companion, noiseKey);
    if (companion === undefined || refusal !== undefined) {
      this.counts.refused += 1;
      connection.close(farewells.failure(refusal ?? 401));
      return undefined;
    }
    this.#letIn(companion, connection);
    return {
      stanza: (stanza) => this.#stanza(stanza, companion),
      closed: () => companion.detach(connection, this.#now()),
    };
  }

  reset(): void {
    Object.assign(this.counts, { logins: 0, refused: 0 });
  }

  #refusal(number: string, companion: Companion | undefined, noiseKey: Buffer): number | undefined {
    const { faults } = this.web;
    if (faults.take('outdated', { number }) !== undefined) return 405;
    if (faults.take('banned', { number }) !== undefined) return 403;
    if (companion === undefined || !companion.registration.noiseKey.equals(noiseKey)) return 401;
    const fault = faults.take('login-fails', { number });
    return fault === undefined ? undefined : (fault.code ?? 503);
  }

  #letIn(companion: Companion, connection: Connection): void {
    const before = companion.attach(connection, this.#now());
    if (this.web.settings.replaceOnLogin) before?.close(farewells.replaced());
    this.counts.logins += 1;
    const { account } = companion;
    companion.send(node('success', { t: this.web.now(), lid: companion.lidJid, display_name: account.pushName }));
    const routing = node('edge_routing', {}, [node('routing_info', {}, randomBytes(8))]);
    companion.send(node('ib', { from: serverJid }, [routing]));
  }

  #stanza(stanza: BinaryNode, companion: Companion): void {
    companion.undelivered.settle(stanza);
    void this.web.router.handle(stanza, companion);
  }

  #now(): number {
    return this.web.surroundings.clock.now();
  }
}
