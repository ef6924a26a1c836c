import { readFileSync } from 'node:fs';
import { Agent as HttpsAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';
import { Agent, ProxyAgent, Socks5ProxyAgent, type Dispatcher } from 'undici';
import { onlyWhatsApp } from './only-whatsapp.js';

/** How a device reaches WhatsApp: its socket and its media, by its proxy where it has one. */
export interface Route {
  /** For the web socket. */
  readonly socketAgent?: HttpsAgent;
  /** For media sent and fetched by us. */
  readonly mediaAgent: HttpsAgent;
  /** For what Baileys fetches by itself: history, and the state of chats. */
  readonly dispatcher?: Dispatcher;
  close(): Promise<void>;
}

/** The routes of an installation. Devices without a proxy share one. */
export class Routes {
  private readonly ca: string[] | undefined;
  private readonly direct: Route;

  constructor(mediaCaFile: string | undefined) {
    this.ca = mediaCaFile === undefined ? undefined : [...rootCertificates, readFileSync(mediaCaFile, 'utf8')];
    this.direct = {
      mediaAgent: new HttpsAgent({ keepAlive: true, ca: this.ca }),
      dispatcher: this.guarded(new Agent(this.ca ? { connect: { ca: this.ca } } : {})),
      close: () => Promise.resolve(),
    };
  }

  by(proxy: string | undefined): Route {
    if (proxy === undefined) return this.direct;
    const isSocks = proxy.startsWith('socks');
    const agent = isSocks ? new SocksProxyAgent(proxy) : new HttpsProxyAgent(proxy);
    const tls = this.ca ? { ca: this.ca } : {};
    Object.assign(agent.options, tls);
    const options = { requestTls: tls };
    const dispatcher = isSocks
      ? new Socks5ProxyAgent(proxy, parseSocksOptions(options))
      : new ProxyAgent({ uri: proxy, ...options });
    const mediaAgent = parseAgent(agent);
    return {
      socketAgent: mediaAgent,
      mediaAgent,
      dispatcher: this.guarded(dispatcher),
      close: () => dispatcher.close(),
    };
  }

  /** Whoever names an authority of their own has another server, whose media may lie anywhere. */
  private guarded(dispatcher: Dispatcher): Dispatcher {
    return this.ca ? dispatcher : dispatcher.compose(onlyWhatsApp);
  }
}

/** Read by undici, though its declarations do not name it. */
function parseSocksOptions(options: object): ConstructorParameters<typeof Socks5ProxyAgent>[1] {
  return options;
}

/** Node takes either for an https agent; their declarations differ in private fields only. */
function parseAgent(agent: unknown): HttpsAgent {
  return agent as HttpsAgent;
}
