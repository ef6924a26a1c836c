export { MediaModule } from './media.module.js';
export { MediaService, type KeptMedia } from './media.service.js';
