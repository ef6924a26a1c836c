import { useMutation } from '@tanstack/react-query';
import { dataOf } from '@wagate/sdk';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { wagate } from '../../../app/wagate.js';
import { Button } from '../../../kit/button.js';
import { useToast } from '../../../kit/toasts.js';
import { saveFile } from '../save-file.js';
import type { MessageFilter } from './filter.js';

/** Of the device and the days that the list is narrowed down to. */
export function FailedNumbersButton({ filter }: { readonly filter: MessageFilter }): ReactNode {
  const t = useTranslations('messages');
  const say = useToast();
  const { mutate, isPending } = useMutation({
    mutationFn: () => download(filter),
    onError: (error) => say(error.message),
  });
  const { from, to } = filter;
  const isOneDay = from !== undefined && to !== undefined && to <= from;
  return (
    <Button isPending={isPending} onPress={() => (isOneDay ? say(t('failedNumbersDays')) : mutate())}>
      {t('failedNumbers')}
    </Button>
  );
}

async function download({ device, from, to }: MessageFilter): Promise<void> {
  const query = {
    ...(device === undefined ? {} : { device_id: device }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  const csv = await dataOf(wagate.GET('/api/v1/reports/failed-numbers.csv', { params: { query }, parseAs: 'blob' }));
  saveFile(csv, 'failed-numbers.csv');
}
