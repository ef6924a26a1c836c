import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Facts } from '../../../kit/facts.js';
import { kindOf, partnerOf, type Message } from '../message.js';
import { senderDevicesQuery } from '../messages.queries.js';
import { shownAddress, shownName } from '../shown-text.js';

export function MessageFacts({ message }: { readonly message: Message }): ReactNode {
  const t = useTranslations('messages');
  const { data: devices } = useQuery(senderDevicesQuery);
  const device = devices?.find(({ id }) => id === message.device_id);
  const { from, to, group, reply_to: replyTo } = message;
  const facts = [
    { name: t('with'), value: shownAddress(partnerOf(message)) },
    ...(group === null || (from ?? to) === group ? [] : [{ name: t('writer'), value: shownAddress(from ?? to ?? '') }]),
    { name: t('device'), value: device ? `${shownName(device.name)} (+${device.number})` : message.device_id },
    { name: t('kind'), value: t(`kinds.${kindOf(message)}`) },
    ...(message.forwarded ? [{ name: t('forwarded'), value: t('yes') }] : []),
    ...(replyTo === undefined
      ? []
      : [{ name: t('answers'), value: <Link href={`/messages/${replyTo}`}>{t('answered')}</Link> }]),
    { name: t('id'), value: <code>{message.id}</code> },
  ];
  return <Facts facts={facts} />;
}
