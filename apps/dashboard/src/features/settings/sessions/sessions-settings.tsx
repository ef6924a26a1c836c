import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../app/may.js';
import { useSession } from '../../../app/session.queries.js';
import { Checkbox } from '../../../kit/checkbox.js';
import { Failure } from '../../../kit/failure.js';
import { Notice, Skeleton } from '../../../kit/pieces.js';
import { Rows } from '../../../kit/rows.js';
import { Section } from '../../../kit/section.js';
import { isRole } from '../team/rights.js';
import { EndOthers } from './end-others.js';
import { SessionRow } from './session-row.js';
import { sessionsQuery } from './sessions.queries.js';

export function SessionsSettings(): ReactNode {
  const t = useTranslations('settings');
  const { user } = useSession();
  const maySeeAll = useMay()('users:write');
  const [all, setAll] = useState(false);
  if (!isRole(user.role)) return <Notice>{t('you.operator')}</Notice>;
  return (
    <Section
      title={t('sessions.open')}
      help={t('sessions.openHelp')}
      actions={maySeeAll && <Checkbox label={t('sessions.everyone')} checked={all} onChange={setAll} />}
    >
      <OpenSessions all={all} />
    </Section>
  );
}

function OpenSessions({ all }: { readonly all: boolean }): ReactNode {
  const t = useTranslations('settings.sessions');
  const { data, error } = useQuery(sessionsQuery(all));
  if (!data) return error ? <Failure error={error} /> : <Skeleton />;
  return (
    <>
      <Rows label={t('open')}>
        {data.map((session) => (
          <SessionRow key={session.id} session={session} showsWhose={all} />
        ))}
      </Rows>
      {!all && data.length > 1 && <EndOthers />}
    </>
  );
}
