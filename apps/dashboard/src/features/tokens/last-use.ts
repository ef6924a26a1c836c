import type { WagateEvent } from '@wagate/sdk';

export interface TokenUse {
  readonly tokenId: string;
  /** What the program calls itself, where it says so. */
  readonly client: string | null;
  readonly at: Date;
}

interface UsedToken {
  readonly id: string;
  readonly last_used_at: string | null;
}

export function tokenUseOf({ subject, data, at }: Pick<WagateEvent, 'subject' | 'data' | 'at'>): TokenUse {
  return { tokenId: subject, client: clientOf(data), at: new Date(at) };
}

/** An event names the program, and is told once a minute; the token's own time is newer in between. */
export function lastUse(
  tokens: readonly UsedToken[],
  uses: readonly TokenUse[],
  tokenId?: string,
): TokenUse | undefined {
  const seen = tokens.flatMap(({ id, last_used_at: at }) =>
    at === null ? [] : [{ tokenId: id, client: nameOf(uses, id), at: new Date(at) }],
  );
  const named = uses.map((use) => ({ ...use, client: use.client ?? nameOf(uses, use.tokenId) }));
  return [...named, ...seen]
    .filter((use) => tokenId === undefined || use.tokenId === tokenId)
    .reduce<TokenUse | undefined>((last, use) => (last === undefined || use.at > last.at ? use : last), undefined);
}

function nameOf(uses: readonly TokenUse[], tokenId: string): string | null {
  return uses.find((use) => use.tokenId === tokenId && use.client !== null)?.client ?? null;
}

function clientOf(data: object): string | null {
  const client: unknown = 'client' in data ? data.client : undefined;
  if (typeof client !== 'object' || client === null || !('name' in client)) return null;
  return typeof client.name === 'string' ? client.name : null;
}
