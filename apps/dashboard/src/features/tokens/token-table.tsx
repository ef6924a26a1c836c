import type { ReactNode } from 'react';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { useMay } from '../../app/may.js';
import { Menu } from '../../kit/menu.js';
import { Badge } from '../../kit/pieces.js';
import { Table, type Column } from '../../kit/table.js';
import type { Opened } from './tokens.page.js';
import type { Token } from './tokens.queries.js';
import styles from './tokens.module.css';

interface Props {
  readonly tokens: readonly Token[];
  readonly mayWrite: boolean;
  readonly onOpen: (opened: Opened) => void;
}

export function TokenTable({ tokens, mayWrite, onOpen }: Props): ReactNode {
  const t = useTranslations('tokens');
  const mayDo = useMay();
  const shown = useTokenColumns();
  const actions: Column<Token> = {
    id: 'actions',
    title: '',
    show: (token) => (
      <Menu
        label={t('actions', { name: token.name })}
        trigger="⋯"
        choices={[
          // Nobody is handed the secret of a token that may do more than they may.
          ...(token.scopes.every(mayDo)
            ? [{ id: 'regenerate', label: t('regenerate'), onChoose: () => onOpen({ what: 'regenerate', token }) }]
            : []),
          { id: 'revoke', label: t('revoke'), onChoose: () => onOpen({ what: 'revoke', token }) },
        ]}
      />
    ),
  };
  const columns = mayWrite ? [...shown, actions] : shown;
  return <Table label={t('title')} columns={columns} rows={tokens} keyOf={({ id }) => id} />;
}

function useTokenColumns(): Column<Token>[] {
  const t = useTranslations('tokens');
  const format = useFormatter();
  const now = useNow({ updateInterval: 1_000 });
  return [
    { id: 'name', title: t('name'), show: ({ name }) => name },
    { id: 'prefix', title: t('prefix'), show: ({ prefix }) => <code>{`${prefix}…`}</code> },
    { id: 'kind', title: t('kind'), show: ({ kind }) => <Badge>{t(`kinds.${kind}`)}</Badge> },
    {
      id: 'scopes',
      title: t('scopes'),
      show: ({ scopes }) => (
        <div className={styles['scopes']}>{scopes.includes('*') ? t('full') : scopes.join(', ')}</div>
      ),
    },
    {
      id: 'devices',
      title: t('devices'),
      show: ({ device_ids: ids }) => (ids.length === 0 ? t('allDevices') : t('someDevices', { count: ids.length })),
    },
    {
      id: 'used',
      title: t('lastUsed'),
      show: ({ last_used_at: at }) => (at === null ? t('never') : format.relativeTime(earlier(new Date(at), now), now)),
    },
    {
      id: 'expiry',
      title: t('expiry'),
      show: ({ expires_at: at }) => {
        if (at === null) return t('never');
        const when = format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
        return new Date(at) < now ? <Badge tone="bad">{t('ended', { when })}</Badge> : when;
      },
    },
  ];
}

/** A clock that is a little behind shows nothing in the future. */
function earlier(at: Date, now: Date): Date {
  return at < now ? at : now;
}
