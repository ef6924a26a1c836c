import { Module, type DynamicModule } from '@nestjs/common';
import { EnginesModule } from './engines/engines.module.js';
import { AuditModule } from './modules/audit/index.js';
import { BillingModule } from './modules/billing/index.js';
import { ChatsModule } from './modules/chats/index.js';
import { ContactsModule } from './modules/contacts/index.js';
import { DevicesModule } from './modules/devices/index.js';
import { DashboardModule } from './modules/dashboard/index.js';
import { DocsModule } from './modules/docs/index.js';
import { EventsModule } from './modules/events/index.js';
import { GroupsModule } from './modules/groups/index.js';
import { HealthModule } from './modules/health/index.js';
import { MediaModule } from './modules/media/index.js';
import { MessagingModule } from './modules/messaging/index.js';
import { NewslettersModule } from './modules/newsletters/index.js';
import { OperatorsModule } from './modules/operators/index.js';
import { ProfilesModule } from './modules/profiles/index.js';
import { ReportsModule } from './modules/reports/index.js';
import { SignUpModule } from './modules/sign-up/index.js';
import { TenantsModule } from './modules/tenants/index.js';
import { TokensModule } from './modules/tokens/index.js';
import { UsersModule } from './modules/users/index.js';
import { McpModule } from './platform/mcp/mcp.module.js';
import { PlatformModule, type PlatformParts } from './platform/platform.module.js';

/** The one list of modules, lowest first. */
@Module({})
export class AppModule {
  static with(parts: PlatformParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(parts),
        EnginesModule,
        AuditModule,
        EventsModule,
        BillingModule,
        TenantsModule,
        OperatorsModule,
        UsersModule,
        SignUpModule,
        ContactsModule,
        DevicesModule,
        GroupsModule,
        NewslettersModule,
        TokensModule,
        MediaModule,
        MessagingModule,
        ChatsModule,
        ProfilesModule,
        ReportsModule,
        HealthModule,
        McpModule,
        DocsModule,
        DashboardModule,
      ],
    };
  }
}
