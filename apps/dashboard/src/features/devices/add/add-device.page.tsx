import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { ButtonLink } from '../../../kit/button-link.js';
import { PageHead } from '../../../kit/page-head.js';
import type { NewDevice } from '../device.js';
import { AddDeviceForm } from './add-device-form.js';
import { CloudMade } from './cloud-made.js';

/** A linked number goes on to its code at once; a cloud number shows what Meta is to be told. */
export function AddDevicePage(): ReactNode {
  const t = useTranslations();
  const [, navigate] = useLocation();
  const [made, setMade] = useState<NewDevice>();
  if (made) return <CloudMade device={made} />;
  const go = (device: NewDevice): void =>
    device.engine === 'cloud' ? setMade(device) : navigate(`/devices/${device.id}/link`, { replace: true });
  return (
    <>
      <PageHead title={t('newDevice.title')} help={t('newDevice.help')}>
        <ButtonLink href="/devices">{t('app.cancel')}</ButtonLink>
      </PageHead>
      <AddDeviceForm onMade={go} />
    </>
  );
}
