import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { sessionKey } from '../../app/session.queries.js';
import { wagate } from '../../app/wagate.js';
import { Failure } from '../../kit/failure.js';
import { Skeleton } from '../../kit/pieces.js';
import { Door } from '../sign-in/door.js';

/** Where an operator arrives at a tenant's host; the ticket in the address is taken out of it at once. */
export function EnterPage(): ReactNode {
  const t = useTranslations('operators');
  const { enter, error } = useEntering();
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    const ticket = globalThis.location.hash.slice(1);
    globalThis.history.replaceState(null, '', '/enter');
    enter(ticket);
  }, [enter]);
  return <Door title={t('entering')}>{error ? <Failure error={error} /> : <Skeleton lines={2} />}</Door>;
}

function useEntering(): { readonly enter: (ticket: string) => void; readonly error: Error | null } {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { mutate, error } = useMutation({
    mutationFn: (ticket: string) => wagate.people.enter(ticket),
    gcTime: 0,
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(sessionKey, session);
      navigate('/', { replace: true });
    },
  });
  return { enter: mutate, error };
}
