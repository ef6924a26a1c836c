import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Router } from 'express';
import { AppModule } from './app.module.js';
import { FailuresFilter } from './platform/http/failures.filter.js';
import { FrontDoor } from './platform/http/front-door.js';
import { answerUnreadable } from './platform/http/unreadable-requests.js';
import { OperationsDoor } from './platform/http/operations.door.js';
import { NestLog } from './platform/log/nest-log.js';
import type { PlatformParts } from './platform/platform.module.js';

/** The whole gateway, initialised but not yet listening. */
export async function createApp(parts: PlatformParts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(parts), {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(parts.log),
  });
  app.getHttpServer().on('clientError', answerUnreadable);
  const express = app.getHttpAdapter().getInstance();
  app.get(FrontDoor).mount(express);
  app.useGlobalFilters(app.get(FailuresFilter));
  // The operations are known once the modules are; their router keeps the place before Nest's own routes.
  const operations = Router({ caseSensitive: true });
  express.use(operations);
  await app.init();
  app.get(OperationsDoor).mount(operations);
  return app;
}
