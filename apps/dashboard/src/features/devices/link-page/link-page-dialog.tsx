import { useState, type ReactNode } from 'react';
import type { Device, LinkPage } from '../device.js';
import { LinkPageForm } from './link-page-form.js';
import { LinkPageMade } from './link-page-made.js';

interface Props {
  readonly device: Pick<Device, 'id' | 'number'>;
  readonly onClose: () => void;
}

/** A page for whoever holds the phone: first what it says, then its address, once. */
export function LinkPageDialog({ device, onClose }: Props): ReactNode {
  const [made, setMade] = useState<LinkPage>();
  if (made) return <LinkPageMade page={made} onClose={onClose} />;
  return <LinkPageForm device={device} onClose={onClose} onMade={setMade} />;
}
