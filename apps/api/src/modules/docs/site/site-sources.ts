import type { Setting } from '../../../platform/config/setting.js';
import type { OperationSpec } from '../../../platform/operations/operation.js';
import { buildLibrary } from '../pages/library.js';
import { siteAddresses } from './site-addresses.js';
import { siteFiles } from './site-files.js';

/** The whole documentation as VitePress reads it; the same code always writes the same bytes. */
export function siteSources(
  specs: readonly OperationSpec[],
  settings: readonly Setting[],
): ReadonlyMap<string, string> {
  return siteFiles(buildLibrary(specs, settings, siteAddresses));
}
