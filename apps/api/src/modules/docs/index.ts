export { exampleAddresses } from './addresses.js';
export { DocsModule } from './docs.module.js';
export { handbookResources } from './handbook-resources.js';
export { openApiOf } from './openapi/document.js';
export { envExample } from './pages/env-example.js';
export { siteSources } from './site/site-sources.js';
export { readVersion } from './version.js';
