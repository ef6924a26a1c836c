import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './kit.module.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Something that must not be lost by a stray click or key. */
  readonly insists?: boolean;
  /** For code and tables. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Open for as long as it is rendered. */
export function Dialog({ title, onClose, insists = false, wide = false, children }: Props): ReactNode {
  return (
    <ModalOverlay
      isOpen
      isDismissable={!insists}
      isKeyboardDismissDisabled={insists}
      onOpenChange={(open) => !open && onClose()}
      className={styles['overlay'] ?? ''}
    >
      <Modal className={`${styles['modal'] ?? ''} ${wide ? (styles['wide'] ?? '') : ''}`}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export function DialogActions({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={styles['row']}>{children}</div>;
}
