import { useMutation } from '@tanstack/react-query';
import { dataOf } from '@wagate/sdk';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { wagate } from '../../../app/wagate.js';
import { Button } from '../../../kit/button.js';
import { Failure } from '../../../kit/failure.js';
import { saveFile } from '../save-file.js';
import type { MessageFilter } from './filter.js';
import styles from './list.module.css';

/** Of the device and the days that the list is narrowed down to. */
export function FailedNumbersButton({ filter }: { readonly filter: MessageFilter }): ReactNode {
  const t = useTranslations('messages');
  const { mutate, isPending, error } = useMutation({ mutationFn: () => download(filter) });
  return (
    <div className={styles['failed']}>
      <Button isPending={isPending} onPress={() => mutate()}>
        {t('failedNumbers')}
      </Button>
      <Failure error={error} />
    </div>
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
