/**
 * Repository methods that do not take the tenant first, or that see past row-level security: each with its reason.
 * Their work is to find out which tenant something belongs to, or to keep house for all of them.
 */
export const systemAccess: Readonly<Record<string, string>> = {
  'IdempotencyRepository.forgetExpired': 'drops what is older than its promise, of all tenants at once',
  'KeysRepository.installationSecret': 'belongs to the installation, to no tenant',
  'KeysRepository.rewrapAll': 'changes the master key for all tenants in one transaction, and opens none of their data',
};
