import type { ReactNode } from 'react';
import { Modal } from '../../parts/Modal.tsx';

export interface TrustWays {
  onTrust(): void;
  onBack(): void;
  onClose(): void;
}

/** What is to be compared before anything secret is sent; Enter finds the way out first. */
export function TrustModal({
  title,
  children,
  onTrust,
  onBack,
  onClose,
}: TrustWays & { readonly title: string; readonly children: ReactNode }) {
  return (
    <Modal
      title={title}
      width="md"
      onClose={onClose}
      focusCancel
      otherwise={{ label: 'Back', run: onBack }}
      confirm={{ label: 'Trust', run: onTrust }}
    >
      {children}
    </Modal>
  );
}
