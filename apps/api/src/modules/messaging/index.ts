export { ChatMessages } from './chat-messages.service.js';
export { MessagingModule } from './messaging.module.js';
