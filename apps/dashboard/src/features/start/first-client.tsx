import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../app/may.js';
import { Button } from '../../kit/button.js';
import { CopyField } from '../../kit/copy.js';
import { Failure } from '../../kit/failure.js';
import { Notice } from '../../kit/pieces.js';
import { ClientLine } from '../tokens/client-line.js';
import { ClientTabs } from '../tokens/client-tabs.js';
import { tokensQuery, useCreateToken, useRegenerateToken, type NewToken } from '../tokens/tokens.queries.js';
import { emptyWish, wishOf } from '../tokens/wish.js';
import styles from './start.module.css';

interface Props {
  readonly made: NewToken | undefined;
  readonly onMade: (made: NewToken) => void;
}

export function FirstClient({ made, onMade }: Props): ReactNode {
  const t = useTranslations('start');
  const mayMake = useMay()('tokens:write');
  if (!mayMake) return <Notice>{t('askAdmin')}</Notice>;
  if (!made) return <MakeToken onMade={onMade} />;
  return (
    <>
      <p>{t('client.shown')}</p>
      <CopyField label={t('client.secret')} text={made.token} />
      <p>{t('client.paste')}</p>
      <ClientTabs token={made.token} />
      <ClientLine tokenId={made.id} />
    </>
  );
}

/** Who comes back finds the token they made, and gets a new secret for it. */
function MakeToken({ onMade }: { readonly onMade: (made: NewToken) => void }): ReactNode {
  const t = useTranslations('start.client');
  const may = useMay();
  const { data } = useInfiniteQuery(tokensQuery);
  const create = useCreateToken();
  const regenerate = useRegenerateToken();
  const left = data?.pages
    .flatMap((page) => page.data)
    .find(({ name, last_used_at: used }) => name === t('tokenName') && used === null);
  const make = (): void => {
    const wish = wishOf({ ...emptyWish, name: t('tokenName'), access: 'sending' }, new Date(), may);
    if (left) regenerate.mutate(left.id, { onSuccess: onMade });
    else create.mutate(wish, { onSuccess: onMade });
  };
  return (
    <>
      <p>{left ? t('left') : t('help')}</p>
      <Failure error={create.error ?? regenerate.error} />
      <div className={styles['row']}>
        <Button look="primary" isPending={create.isPending || regenerate.isPending} onPress={make}>
          {left ? t('again') : t('make')}
        </Button>
      </div>
    </>
  );
}
