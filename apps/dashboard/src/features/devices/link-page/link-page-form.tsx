import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../../kit/checkbox.js';
import { Dialog } from '../../../kit/dialog.js';
import { DialogForm } from '../../../kit/dialog-form.js';
import { Select } from '../../../kit/select.js';
import { TextArea } from '../../../kit/text-area.js';
import { TextField } from '../../../kit/text-field.js';
import type { Device, LinkPage } from '../device.js';
import { useCreateLinkPage } from '../devices.queries.js';
import { ColourField } from './colour-field.js';
import { emptyPage, pageWishOf, times, type TypedPage } from './page-wish.js';

interface Props {
  readonly device: Pick<Device, 'id' | 'number'>;
  readonly onClose: () => void;
  readonly onMade: (page: LinkPage) => void;
}

export function LinkPageForm({ device, onClose, onMade }: Props): ReactNode {
  const t = useTranslations();
  const [typed, setTyped] = useState(emptyPage);
  const { mutate, isPending, error } = useCreateLinkPage(device.id, onMade);
  return (
    <Dialog title={t('linkPages.make')} onClose={onClose}>
      <DialogForm
        submit={t('linkPages.make')}
        isPending={isPending}
        error={error}
        onSubmit={() => mutate(pageWishOf(typed))}
        onClose={onClose}
      >
        <p>{t('linkPages.help', { number: device.number })}</p>
        <PageFields typed={typed} onChange={(change) => setTyped((before) => ({ ...before, ...change }))} />
      </DialogForm>
    </Dialog>
  );
}

interface FieldsProps {
  readonly typed: TypedPage;
  readonly onChange: (change: Partial<TypedPage>) => void;
}

function PageFields({ typed, onChange }: FieldsProps): ReactNode {
  const t = useTranslations('linkPages');
  const choices = times.map((value) => ({ value, label: t(`times.${value}`) }));
  return (
    <>
      <Select label={t('minutes')} choices={choices} value={typed.time} onChange={(time) => onChange({ time })} />
      <TextField
        label={t('pageTitle')}
        help={t('pageTitleHelp')}
        value={typed.title}
        onChange={(title) => onChange({ title })}
        maxLength={80}
      />
      <TextArea
        label={t('message')}
        rows={2}
        value={typed.message}
        onChange={(message) => onChange({ message })}
        maxLength={400}
      />
      <Checkbox label={t('ownColour')} checked={typed.hasColour} onChange={(hasColour) => onChange({ hasColour })} />
      {typed.hasColour && (
        <ColourField label={t('colour')} value={typed.colour} onChange={(colour) => onChange({ colour })} />
      )}
    </>
  );
}
