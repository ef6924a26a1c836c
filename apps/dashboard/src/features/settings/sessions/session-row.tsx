import type { ReactNode } from 'react';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { Badge } from '../../../kit/pieces.js';
import { Row } from '../../../kit/rows.js';
import { useToast } from '../../../kit/toasts.js';
import { browserOf } from './browser.js';
import { useEndSession, type OpenSession } from './sessions.queries.js';

interface Props {
  readonly session: OpenSession;
  readonly showsWhose: boolean;
}

export function SessionRow({ session, showsWhose }: Props): ReactNode {
  const t = useTranslations('settings.sessions');
  const name = useBrowserName(session);
  const { current, by_operator: byOperator, email } = session;
  return (
    <Row
      title={<span title={session.user_agent ?? undefined}>{name}</span>}
      badges={
        <>
          {current && <Badge tone="good">{t('current')}</Badge>}
          {byOperator && <Badge tone="busy">{t('operator')}</Badge>}
        </>
      }
      help={
        <>
          {showsWhose && email !== null && <div>{email}</div>}
          <SessionFacts session={session} />
          {current && <div>{t('signOutHere')}</div>}
        </>
      }
    >
      {!current && <End session={session} name={name} />}
    </Row>
  );
}

const AGAIN_MS = 10_000;

function SessionFacts({ session }: { readonly session: OpenSession }): ReactNode {
  const t = useTranslations('settings.sessions');
  const format = useFormatter();
  const now = useNow({ updateInterval: AGAIN_MS });
  const { created_at: at, last_used_at: usedAt } = session;
  const told = { network: session.network ?? t('noNetwork'), began: format.relativeTime(new Date(at), now) };
  if (usedAt === null) return <div>{t('factsNew', told)}</div>;
  return <div>{t('facts', { ...told, used: format.relativeTime(new Date(usedAt), now) })}</div>;
}

function End({ session: { id, network }, name }: { readonly session: OpenSession; readonly name: string }): ReactNode {
  const t = useTranslations('settings.sessions');
  const say = useToast();
  const { mutate, isPending } = useEndSession();
  const end = (): void => mutate(id, { onSuccess: () => say(t('ended')), onError: (error) => say(error.message) });
  const label = t('endNamed', { browser: name, network: network ?? t('noNetwork') });
  return (
    <Button aria-label={label} isPending={isPending} onPress={end}>
      {t('end')}
    </Button>
  );
}

function useBrowserName({ user_agent: userAgent }: OpenSession): string {
  const t = useTranslations('settings.sessions');
  const known = browserOf(userAgent);
  return known ? t('on', { browser: known.browser, system: known.system }) : t('unknown');
}
