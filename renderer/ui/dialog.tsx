import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './icon-button.tsx';

type DialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Something is typed or shown in it that a click beside it must not lose. */
  readonly keepsOpen?: boolean;
  /** It asks by itself for an answer: what it says is read out with it. `id` of the words. */
  readonly alertWords?: string;
};

/** A window in the window: holds the focus while open, closes by Escape or, as a rule, by a click beside it. */
export function Dialog({ title, closeLabel, isOpen, onClose, children, keepsOpen = false, alertWords }: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      isDismissable={!keepsOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog">
        <AriaDialog
          className="dialog-content"
          {...(alertWords === undefined ? {} : { role: 'alertdialog' as const, 'aria-describedby': alertWords })}
        >
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton label={closeLabel} icon={<X size={16} />} onPress={onClose} />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
