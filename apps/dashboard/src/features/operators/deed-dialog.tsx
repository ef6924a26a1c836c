import type { ComponentProps, ReactNode } from 'react';
import { Dialog } from '../../kit/dialog.js';
import { DialogForm } from '../../kit/dialog-form.js';

/** Says what a deed does before it is done. */
export function DeedDialog({
  title,
  ...form
}: { readonly title: string } & ComponentProps<typeof DialogForm>): ReactNode {
  return (
    <Dialog title={title} onClose={form.onClose}>
      <DialogForm {...form} />
    </Dialog>
  );
}
