import { Global, Injectable, Module, type OnApplicationShutdown, Inject } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { LOG, type Log } from '../platform/log/log.js';
import { CloudEngine } from './cloud/cloud.engine.js';
import { UndiciHttpClient } from './cloud/http/undici-http-client.js';
import { Engines, type Engine, type EngineName } from './engine.js';
import { LinkedEngine } from './linked/linked.engine.js';

/** The only place that names the engines. */
@Injectable()
class InstalledEngines extends Engines implements OnApplicationShutdown {
  private readonly http = new UndiciHttpClient();
  private readonly installed: ReadonlyMap<string, Engine>;

  constructor(@Inject(CONFIG) config: Config, @Inject(LOG) log: Log, clock: Clock) {
    super();
    const { url: graphUrl, version: graphVersion } = config.graph;
    const known: readonly Engine[] = [
      new CloudEngine({ http: this.http, clock, log, graphUrl, graphVersion }),
      // Loads the WhatsApp Web client when its first device connects: an installation without it never does.
      new LinkedEngine({ clock, log, webUrl: config.web.url, mediaCaFile: config.web.mediaCaFile }),
    ];
    this.installed = new Map(known.filter(({ name }) => config.engines.includes(name)).map((one) => [one.name, one]));
  }

  get(name: string): Engine | undefined {
    return this.installed.get(name);
  }

  names(): readonly EngineName[] {
    return [...this.installed.values()].map((engine) => engine.name);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.http.close();
  }
}

@Global()
@Module({
  providers: [{ provide: Engines, useClass: InstalledEngines }],
  exports: [Engines],
})
export class EnginesModule {}
