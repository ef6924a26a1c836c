import type { ReactNode } from 'react';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { Button } from '../../kit/button.js';
import { Dialog, DialogActions } from '../../kit/dialog.js';
import { Failure } from '../../kit/failure.js';
import { useToast } from '../../kit/toasts.js';
import { useRegenerateToken, useRevokeToken, type NewToken, type Token } from './tokens.queries.js';

interface Props {
  readonly token: Token;
  readonly onClose: () => void;
}

export function RevokeDialog({ token, onClose }: Props): ReactNode {
  const t = useTranslations();
  const say = useToast();
  const { mutate, isPending, error } = useRevokeToken();
  const revoke = (): void =>
    mutate(token.id, {
      onSuccess: () => {
        say(t('tokens.revoked'));
        onClose();
      },
    });
  return (
    <Dialog title={`${t('tokens.revoke')}: ${token.name}`} onClose={onClose}>
      <p>{t('tokens.revokeEffect')}</p>
      <LastUsed token={token} />
      <p>{t('tokens.keep')}</p>
      <Failure error={error} />
      <DialogActions>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button look="danger" isPending={isPending} onPress={revoke}>
          {t('tokens.revoke')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

export function RegenerateDialog({
  token,
  onClose,
  onMade,
}: Props & { readonly onMade: (made: NewToken) => void }): ReactNode {
  const t = useTranslations();
  const { mutate, isPending, error } = useRegenerateToken();
  return (
    <Dialog title={`${t('tokens.regenerate')}: ${token.name}`} onClose={onClose}>
      <p>{t('tokens.regenerateEffect')}</p>
      <LastUsed token={token} />
      <Failure error={error} />
      <DialogActions>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button look="danger" isPending={isPending} onPress={() => mutate(token.id, { onSuccess: onMade })}>
          {t('tokens.regenerate')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Whether somebody will miss it. */
function LastUsed({ token: { last_used_at: at } }: { readonly token: Token }): ReactNode {
  const t = useTranslations('tokens');
  const format = useFormatter();
  const now = useNow({ updateInterval: 1_000 });
  if (at === null) return <p>{t('effectUnused')}</p>;
  return <p>{t('effectUsed', { when: format.relativeTime(new Date(at), now) })}</p>;
}
