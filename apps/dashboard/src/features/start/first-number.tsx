import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { deviceLabel } from '../../app/device-label.js';
import { useMay } from '../../app/may.js';
import { useSession } from '../../app/session.queries.js';
import { ButtonLink } from '../../kit/button-link.js';
import { Notice } from '../../kit/pieces.js';
import { demoPhoneBeside } from './demo-phones.js';
import type { Device } from './start.queries.js';
import styles from './start.module.css';

export function FirstNumber({ devices }: { readonly devices: readonly Device[] }): ReactNode {
  const t = useTranslations('start');
  const { demo } = useSession();
  const mayAdd = useMay()('devices:write');
  if (!mayAdd) return <Notice>{t('askAdmin')}</Notice>;
  const [waiting] = devices.filter(({ status }) => status !== 'connected');
  return (
    <>
      <p>{t('number.help')}</p>
      {demo !== null && <DemoPath phonesUrl={demo.phones_url} />}
      {waiting !== undefined && <Waiting device={waiting} />}
      <div>
        <ButtonLink look="primary" href={waiting ? `/devices/${waiting.id}` : '/devices/new'}>
          {waiting ? t('number.open', { name: waiting.name }) : t('number.add')}
        </ButtonLink>
      </div>
    </>
  );
}

function DemoPath({ phonesUrl }: { readonly phonesUrl: string }): ReactNode {
  const t = useTranslations('start');
  const { name, number } = demoPhoneBeside(undefined);
  return (
    <ol className={styles['path']}>
      <li>
        {t.rich('number.demo1', {
          link: (words) => (
            <a href={phonesUrl} target="_blank" rel="noreferrer">
              {words}
            </a>
          ),
        })}
      </li>
      <li>{t('number.demo2', { name, number })}</li>
      <li>{t('number.demo3')}</li>
    </ol>
  );
}

/** What stands in the way of the one that is there already. */
function Waiting({ device: { name, number, reason_text: why } }: { readonly device: Device }): ReactNode {
  const t = useTranslations('start');
  return (
    <Notice>
      {t('number.waiting', { device: deviceLabel({ name, number }) })} {why ?? ''}
    </Notice>
  );
}
