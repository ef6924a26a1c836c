import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../../kit/text-field.js';
import styles from '../devices.module.css';
import type { TypedCredentials } from '../wish.js';

interface Props {
  readonly typed: TypedCredentials;
  readonly onChange: (change: Partial<TypedCredentials>) => void;
  /** Where none can be made, because there is no place to show it. */
  readonly asksVerifyToken?: boolean;
}

/** What Meta gave for a number. Secrets are not shown while they are typed, and not kept by the browser. */
export function CredentialFields({ typed, onChange, asksVerifyToken = false }: Props): ReactNode {
  const t = useTranslations('newDevice');
  const secret = { type: 'password', autoComplete: 'off', isRequired: true } as const;
  return (
    <div className={styles['pair']}>
      <TextField
        label={t('phoneNumberId')}
        help={t('phoneNumberIdHelp')}
        name="phone_number_id"
        autoComplete="off"
        value={typed.phoneNumberId}
        onChange={(phoneNumberId) => onChange({ phoneNumberId })}
        maxLength={64}
        isRequired
      />
      <TextField
        {...secret}
        label={t('accessToken')}
        help={t('accessTokenHelp')}
        name="access_token"
        value={typed.accessToken}
        onChange={(accessToken) => onChange({ accessToken })}
        maxLength={1024}
      />
      <TextField
        {...secret}
        label={t('appSecret')}
        help={t('appSecretHelp')}
        name="app_secret"
        value={typed.appSecret}
        onChange={(appSecret) => onChange({ appSecret })}
        maxLength={256}
      />
      <TextField
        label={t('verifyToken')}
        help={asksVerifyToken ? t('verifyTokenAgain') : t('verifyTokenHelp')}
        isRequired={asksVerifyToken}
        name="verify_token"
        autoComplete="off"
        value={typed.verifyToken}
        onChange={(verifyToken) => onChange({ verifyToken })}
        maxLength={256}
      />
      <TextField
        label={t('wabaId')}
        help={t('wabaIdHelp')}
        name="waba_id"
        autoComplete="off"
        value={typed.wabaId}
        onChange={(wabaId) => onChange({ wabaId })}
        maxLength={64}
      />
    </div>
  );
}
