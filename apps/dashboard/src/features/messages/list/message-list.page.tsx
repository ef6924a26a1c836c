import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation, useSearch } from 'wouter';
import { useMay } from '../../../app/may.js';
import { ButtonLink } from '../../../kit/button-link.js';
import { PageHead } from '../../../kit/page-head.js';
import { MessagePanel } from '../one/message-panel.js';
import { SendingNotice } from '../compose/sending-notice.js';
import { FailedNumbersButton } from './failed-numbers-button.js';
import { filterOf, searchOf, type MessageFilter } from './filter.js';
import { MessageFilters } from './message-filters.js';
import { MessageList } from './message-list.js';

export function MessageListPage({ openId }: { readonly openId: string | undefined }): ReactNode {
  const t = useTranslations('messages');
  const may = useMay();
  const [, go] = useLocation();
  const search = useSearch();
  const filter = useMemo(() => filterOf(new URLSearchParams(search)), [search]);
  const narrow = (next: MessageFilter): void => go(`/messages${searchOf(next)}`, { replace: true });
  return (
    <>
      <PageHead title={t('title')} help={t('help')}>
        {may('reports:read') && <FailedNumbersButton filter={filter} />}
        {may('messages:send') && (
          <ButtonLink look="primary" href="/messages/new">
            {t('new')}
          </ButtonLink>
        )}
      </PageHead>
      <SendingNotice />
      <MessageFilters filter={filter} onChange={narrow} />
      <MessageList filter={filter} />
      {openId !== undefined && <MessagePanel id={openId} onClose={() => go(`/messages${searchOf(filter)}`)} />}
    </>
  );
}
