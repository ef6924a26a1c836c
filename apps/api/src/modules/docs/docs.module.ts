import { Global, Module } from '@nestjs/common';
import { Handbook } from '../../platform/mcp/handbook.js';
import { DocsMcpController } from './docs-mcp.controller.js';
import { DocsController } from './docs.controller.js';
import { Docs } from './docs.js';
import { HomeController } from './home.controller.js';
import { PublicSiteGuard } from './public-site.guard.js';

/** Global for the Handbook, which the MCP door of the platform asks for. */
@Global()
@Module({
  controllers: [DocsMcpController, DocsController, HomeController],
  providers: [Docs, PublicSiteGuard, { provide: Handbook, useExisting: Docs }],
  exports: [Handbook],
})
export class DocsModule {}
