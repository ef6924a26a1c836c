export { OperatorEntries } from './operator-entries.service.js';
export { OperatorTwoFactor } from './operator-two-factor.service.js';
export { OperatorsModule } from './operators.module.js';
export { OperatorsService } from './operators.service.js';
