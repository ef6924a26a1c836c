import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { Row, Rows } from '../../../kit/rows.js';
import { Section } from '../../../kit/section.js';
import { useToast } from '../../../kit/toasts.js';
import { When } from '../../../kit/when.js';
import type { Device, OpenLinkPage } from '../device.js';
import { linkPagesQuery, useRevokeLinkPage } from '../devices.queries.js';

/** Addresses that somebody out there can still use; nothing when there are none. */
export function OpenLinkPages({ device }: { readonly device: Device }): ReactNode {
  const t = useTranslations('linkPages');
  const { data } = useQuery(linkPagesQuery(device.id));
  if (!data || data.data.length === 0) return null;
  return (
    <Section title={t('open')} help={t('openHelp')}>
      <Rows label={t('open')}>
        {data.data.map((page) => (
          <OpenPage key={page.id} page={page} />
        ))}
      </Rows>
    </Section>
  );
}

function OpenPage({ page }: { readonly page: OpenLinkPage }): ReactNode {
  const t = useTranslations('linkPages');
  const format = useFormatter();
  const say = useToast();
  const { mutate, isPending } = useRevokeLinkPage(() => say(t('takenBack')));
  const end = format.dateTime(new Date(page.expires_at), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Row title={page.title ?? t('plain')} help={t.rich('until', { when: () => <When at={page.created_at} />, end })}>
      <Button isPending={isPending} onPress={() => mutate(page.id, { onError: ({ message }) => say(message) })}>
        {t('takeBack')}
      </Button>
    </Row>
  );
}
