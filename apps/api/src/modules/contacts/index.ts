export { Addressees } from './addressees.service.js';
export { ContactHistory } from './contact-history.js';
export { ContactsModule } from './contacts.module.js';
export { ContactsService, type Resolved } from './contacts.service.js';
export { parsePhoneNumber } from './phone-number.js';
export { isChat, parseReference, type Reference } from './reference.js';
