import { useQuery } from '@tanstack/react-query';
import { useState, type DragEvent, type KeyboardEvent, type ReactNode, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { Failure } from '../../../kit/failure.js';
import { Notice, Skeleton } from '../../../kit/pieces.js';
import { senderDevicesQuery, type Device } from '../messages.queries.js';
import { ContentFields } from './content-fields.js';
import { DeviceField } from './device-field.js';
import { problemsOf, type Draft } from './draft.js';
import { PhonePreview } from './phone-preview.js';
import { recipientsIn } from './recipients.js';
import { RecipientsField } from './recipients-field.js';
import { useDraftFile } from './use-draft-file.js';
import type { DraftInHand } from './use-draft.js';
import { useTakeFile } from './use-take-file.js';
import styles from './compose.module.css';

interface Props {
  readonly hand: DraftInHand;
  readonly onSend: (draft: Draft) => void;
}

export function ComposeForm({ hand, onSend }: Props): ReactNode {
  const t = useTranslations('messages.compose');
  const { data: devices, error } = useQuery(senderDevicesQuery);
  const [isTried, setTried] = useState(false);
  const file = useDraftFile(hand.draft.file);
  const taking = useTakeFile(hand.change);
  if (!devices) return error ? <Failure error={error} /> : <Skeleton />;
  const draft = { ...hand.draft, device: senderOf(hand.draft, devices), file: file.isGone ? null : hand.draft.file };
  const problems = problemsOf(draft);
  const count = recipientsIn(draft.to).all.length;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length === 0) onSend(draft);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void taking.take(event.dataTransfer.files);
  };
  return (
    <div className={styles['columns']}>
      <form
        className={styles['form']}
        aria-label={t('title')}
        noValidate
        onSubmit={submit}
        onKeyDown={sendByKeys}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        onPaste={(event) => {
          if (event.clipboardData.files.length === 0) return;
          event.preventDefault();
          void taking.take(event.clipboardData.files);
        }}
      >
        <DeviceField devices={devices} device={draft.device} onChange={(device) => hand.change({ device })} />
        <RecipientsField to={draft.to} onChange={(to) => hand.change({ to })} />
        <ContentFields draft={draft} isFileGone={file.isGone} taking={taking} onChange={hand.change} />
        {isTried && problems.length > 0 && (
          <Notice kind="error">
            <ul className={styles['problems']}>
              {problems.map((problem) => (
                <li key={problem}>{t(`problems.${problem}`)}</li>
              ))}
            </ul>
          </Notice>
        )}
        <div className={styles['buttons']}>
          <Button type="submit" look="primary">
            {t('send', { count: Math.max(count, 1) })}
          </Button>
          <span className={styles['help']}>{t('sendKeys')}</span>
        </div>
      </form>
      <PhonePreview draft={draft} file={file.blob} />
    </div>
  );
}

/** The one that was chosen, or else one that can send now. */
function senderOf({ device }: Draft, devices: readonly Device[]): string {
  if (devices.some(({ id }) => id === device)) return device;
  return (devices.find(({ status, paused }) => status === 'connected' && !paused) ?? devices[0])?.id ?? '';
}

function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
