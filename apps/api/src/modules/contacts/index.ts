export { parsePhoneNumber, parsePhoneNumbers } from './phone-number.js';
