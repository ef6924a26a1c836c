import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../app/may.js';
import { Button } from '../../kit/button.js';
import { Failure } from '../../kit/failure.js';
import { PageHead } from '../../kit/page-head.js';
import { Empty, Skeleton } from '../../kit/pieces.js';
import { ConnectClient } from './connect-client.js';
import { CreateTokenDialog } from './create-token-dialog.js';
import { RegenerateDialog, RevokeDialog } from './token-dialogs.js';
import { TokenSecretDialog } from './token-secret-dialog.js';
import { TokenTable } from './token-table.js';
import { tokensQuery, type NewToken, type Token } from './tokens.queries.js';
import styles from './tokens.module.css';

export type Opened =
  | { readonly what: 'create' }
  | { readonly what: 'regenerate' | 'revoke'; readonly token: Token }
  | { readonly what: 'secret'; readonly made: NewToken };

export function TokensPage(): ReactNode {
  const t = useTranslations('tokens');
  const mayWrite = useMay()('tokens:write');
  const [opened, setOpened] = useState<Opened>();
  const create = mayWrite && (
    <Button look="primary" onPress={() => setOpened({ what: 'create' })}>
      {t('create')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('title')} help={t('help')}>
        {create}
      </PageHead>
      <Tokens mayWrite={mayWrite} onOpen={setOpened} />
      <ConnectClient />
      <OpenedDialog opened={opened} onOpen={setOpened} />
    </>
  );
}

interface TokensProps {
  readonly mayWrite: boolean;
  readonly onOpen: (opened: Opened) => void;
}

function Tokens({ mayWrite, onOpen }: TokensProps): ReactNode {
  const t = useTranslations('tokens');
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(tokensQuery);
  if (!data) return error ? <Failure error={error} /> : <Skeleton />;
  const tokens = data.pages.flatMap((page) => page.data);
  if (tokens.length === 0) return <Empty title={t('none')} help={t('noneHelp')} />;
  return (
    <div className={styles['stack']}>
      <TokenTable tokens={tokens} mayWrite={mayWrite} onOpen={onOpen} />
      {hasNextPage && (
        <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

interface OpenedProps {
  readonly opened: Opened | undefined;
  readonly onOpen: (opened?: Opened) => void;
}

function OpenedDialog({ opened, onOpen }: OpenedProps): ReactNode {
  const close = (): void => onOpen();
  const show = (made: NewToken): void => onOpen({ what: 'secret', made });
  if (!opened) return null;
  if (opened.what === 'create') return <CreateTokenDialog onClose={close} onMade={show} />;
  if (opened.what === 'secret') return <TokenSecretDialog made={opened.made} onClose={close} />;
  if (opened.what === 'revoke') return <RevokeDialog token={opened.token} onClose={close} />;
  return <RegenerateDialog token={opened.token} onClose={close} onMade={show} />;
}
