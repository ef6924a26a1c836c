import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { Notice } from '../kit/pieces.js';
import { useSession } from './session.queries.js';
import { wagate } from './wagate.js';

/** An operator in a tenant never forgets where they are, and leaves for where they came from. */
export function OperatorLine(): ReactNode {
  const t = useTranslations('app');
  const { user, tenant, addresses } = useSession();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => wagate.people.signOut(),
    onSuccess: () => globalThis.location.assign(new URL('/operators', addresses.docs)),
  });
  if (user.role !== 'operator') return null;
  return (
    <>
      <Notice kind="warning">
        <span>{t('operatorHere', { tenant: tenant.name })}</span>
        <Button isPending={isPending} onPress={() => mutate()}>
          {t('operatorLeave')}
        </Button>
      </Notice>
      <Failure error={error} />
    </>
  );
}
