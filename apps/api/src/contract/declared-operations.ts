import { MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { readConfig } from '../platform/config/config.js';
import { createLog } from '../platform/log/log.js';
import { handledBy, type OperationSpec } from '../platform/operations/operation.js';

/** Every operation of the gateway, found without starting anything: Nest only lays out the modules. */
export async function declaredOperations(): Promise<OperationSpec[]> {
  const parts = {
    config: readConfig({ DEMO: '1' }),
    log: createLog({ level: 'silent', name: 'contract' }),
    databaseUrl: '',
  };
  const app = await NestFactory.createApplicationContext(AppModule.with(parts), { preview: true, logger: false });
  const modules = [...app.get(ModulesContainer).values()];
  const classes = new Set(
    modules.flatMap((module) =>
      [...module.controllers.values(), ...module.providers.values()].map(({ metatype }) => metatype),
    ),
  );
  const specs = [...classes].flatMap((declared) => (typeof declared === 'function' ? specsOf(declared.prototype) : []));
  return specs.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function specsOf(prototype: unknown): OperationSpec[] {
  if (typeof prototype !== 'object' || prototype === null) return [];
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const method: unknown = Reflect.get(prototype, name);
    const spec = typeof method === 'function' ? handledBy(method) : undefined;
    return spec ? [spec] : [];
  });
}
