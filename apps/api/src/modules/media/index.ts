export { MediaModule } from './media.module.js';
export { MediaService, type ReadyMedia } from './media.service.js';
