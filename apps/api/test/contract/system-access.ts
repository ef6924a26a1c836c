/**
 * Repository methods that do not take the tenant first, or that see past row-level security: each with its reason.
 * Their work is to find out which tenant something belongs to, or to keep house for all of them.
 */
export const systemAccess: Readonly<Record<string, string>> = {
  'IdempotencyRepository.forgetExpired': 'drops what is older than its promise, of all tenants at once',
  'HealthRepository.ping': 'asks whether the database answers, and reads no row',
  'MediaRepository.forgetUnused': 'drops what nobody has used for long, of all tenants at once',
  'AcceptanceRepository.accept':
    'commits requests of several tenants together; row-level security is given exactly those tenants',
  'InboxRepository.keep':
    'commits arrivals of several tenants together; row-level security is given exactly those tenants',
  'LaneSurveyRepository.waiting': 'a shard holds devices of many tenants; answers their ids only',
  'LaneSurveyRepository.interrupted': 'a shard holds devices of many tenants; names the tenant of each message cut off',
  'EventsRepository.forgetOlderThan': 'drops what is older than its promise, of all tenants at once',
  'KeysRepository.installationSecret': 'belongs to the installation, to no tenant',
  'KeysRepository.rewrapAll': 'changes the master key for all tenants in one transaction, and opens none of their data',
  'DeviceOwnersRepository.find': 'a worker is told a device and finds out whose it is',
  'DeviceOwnersRepository.ofShard': 'a shard holds devices of many tenants; names the tenant of each',
  'DeviceKeysRepository.forgetWiped': 'drops what was wiped more than a day ago, of all tenants at once',
  'AsksRepository.forgetExpired': 'drops what nobody waits for any more, of all tenants at once',
  'InstallationRepository.*': 'facts of the installation and claims on shared chores, of no tenant',
  'LeasesRepository.*': 'shards and workers belong to the installation; no tenant’s rows',
  'OperatorsRepository.*': 'operators belong to the installation, to no tenant',
  'OperatorSessionsRepository.*': 'operators belong to the installation; a ticket names its tenant in its fingerprint',
  'OperatedTenantsRepository.list': 'the operators’ list of all tenants; names and counts only',
  'PlansRepository.*': 'plans belong to the installation, to no tenant',
  'TenantsRepository.idOfSubdomain': 'finds out which tenant a host names',
  'TenantsRepository.standing': 'reads the plan beside the tenant, before a call is allowed in',
  'TenantsRepository.list': 'the operator’s list of all tenants',
  'TenantsRepository.inSystem': 'erases one tenant with its events, which the tenants’ own role may not delete',
  'TenantsRepository.insert': 'makes the tenant, in the new tenant’s own transaction',
  'TokensRepository.findByHash': 'finds out which tenant a token names',
  'TokensRepository.touch': 'writes down when tokens of many tenants were last used, in one statement',
};

/** The entry a method needs: its own, or one for its whole repository. */
export function systemAccessOf(method: string): string | undefined {
  return [method, method.replace(/\.\w+$/, '.*')].find((name) => name in systemAccess);
}
