import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../app/may.js';
import { Button } from '../../../kit/button.js';
import { ButtonLink } from '../../../kit/button-link.js';
import { Failure } from '../../../kit/failure.js';
import { isRepeatable } from '../compose/draft-of-message.js';
import { isWaiting, type Message } from '../message.js';
import { useCancelMessage } from '../messages.queries.js';

export function MessageActions({ message }: { readonly message: Message }): ReactNode {
  const t = useTranslations('messages');
  const maySend = useMay()('messages:send');
  const { mutate: cancel, isPending, error } = useCancelMessage();
  if (!maySend) return null;
  return (
    <>
      {isWaiting(message) && (
        <Button isPending={isPending} onPress={() => cancel(message.id)}>
          {t('cancelIt')}
        </Button>
      )}
      {isRepeatable(message) && !isWaiting(message) && (
        <ButtonLink href={`/messages/new?again=${message.id}`}>{t('again')}</ButtonLink>
      )}
      <Failure error={error} />
    </>
  );
}
