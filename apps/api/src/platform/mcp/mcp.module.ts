import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { BearerGuard } from './bearer.guard.js';
import { BearerStrategy } from './bearer.strategy.js';
import { McpController } from './mcp.controller.js';
import { OriginGuard } from './origin.guard.js';
import { SetupPageMiddleware } from './setup-page.middleware.js';
import { TenantServers } from './tenant-servers.js';
import { ToolCaller } from './tool-caller.js';

/** Needs the Authenticator of tokens and the Handbook of docs, provided globally. */
@Module({
  controllers: [McpController],
  providers: [BearerGuard, BearerStrategy, OriginGuard, TenantServers, ToolCaller],
})
export class McpModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SetupPageMiddleware).forRoutes(McpController);
  }
}
