export { AccountsService } from './accounts.service.js';
export { TokensModule } from './tokens.module.js';
