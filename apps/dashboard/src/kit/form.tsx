import type { ReactNode } from 'react';
import { Form as AriaForm, type FormProps } from 'react-aria-components';
import styles from './form.module.css';

interface Props extends Pick<FormProps, 'validationErrors'> {
  readonly className?: string | undefined;
  readonly isPending: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Enter submits it, however often it is pressed: what is on its way is not sent a second time. */
export function Form({ className = styles['form'], isPending, onSubmit, children, ...rest }: Props): ReactNode {
  return (
    <AriaForm
      {...rest}
      className={className ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSubmit();
      }}
    >
      {children}
    </AriaForm>
  );
}
