import type { Page } from 'playwright-core';
import { emulate, eventually } from './demo.js';

/** Points the pretended phone at the code that the page shows, until one is taken. */
export async function scan(page: Page, phone: string): Promise<void> {
  const text = page.getByRole('textbox', { name: 'The text of the QR code' });
  await eventually('the phone has scanned it', async () => {
    const qr = await text.inputValue();
    if (qr === '') return false;
    return emulate('POST', `/admin/phones/${phone}/scan`, { qr }).then(
      () => true,
      (refusal: unknown) => String(refusal),
    );
  });
}
