import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../../kit/text-field.js';
import { addressOf } from '../addresses.js';

interface Props {
  readonly chat: string | undefined;
  readonly onChange: (chat: string | undefined) => void;
}

/** Looked for once it is whole: by Enter, or by leaving the field. */
export function ChatFilter({ chat, onChange }: Props): ReactNode {
  const t = useTranslations('messages');
  const [typed, setTyped] = useState(chat ?? '');
  const [isWrong, setWrong] = useState(false);
  const look = (): void => {
    const address = addressOf(typed);
    const isNothing = typed.trim() === '';
    setWrong(!isNothing && address === undefined);
    if ((isNothing || address !== undefined) && address !== chat) onChange(address);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <TextField
        label={t('chat')}
        value={typed}
        onChange={setTyped}
        onBlur={look}
        maxLength={64}
        isInvalid={isWrong}
        {...(isWrong ? { help: t('chatWrong') } : {})}
      />
    </form>
  );
}
