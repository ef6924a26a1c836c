import { iqError, iqResult, node } from '../nodes.js';
import type { StanzaRouter } from '../stanza-router.js';
import type { MediaHost } from './media-host.js';

const GOOD_FOR_S = 3600;

/** Tells linked devices where to bring and fetch media. */
export function serveMediaConnection(router: StanzaRouter, host: () => MediaHost | undefined): void {
  router.on({ tag: 'iq', xmlns: 'w:m', child: 'media_conn' }, (query, companion) => {
    const open = host();
    if (open === undefined) return void companion.send(iqError(query, 503, 'service-unavailable'));
    const attributes = { auth: open.auth, ttl: String(GOOD_FOR_S), auth_ttl: String(GOOD_FOR_S), max_buckets: '12' };
    const hosts = [node('host', { hostname: open.hostname, type: 'primary' })];
    companion.send(iqResult(query, [node('media_conn', attributes, hosts)]));
  });
}
