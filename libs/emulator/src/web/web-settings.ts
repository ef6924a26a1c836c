/** How the WhatsApp Web side behaves until told otherwise. */
export interface WebSettings {
  /** How many codes one QR session holds. */
  qrCount: number;
  /** How long the first code can be scanned, and each later one. */
  qrFirstMs: number;
  qrNextMs: number;
  /** A second login of the same device ends the first socket, as WhatsApp does. */
  replaceOnLogin: boolean;
  /** Off, phones do not ask again for what they cannot read: every failure stays one. */
  healing: boolean;
}

export const usualWebSettings: Readonly<WebSettings> = {
  qrCount: 6,
  qrFirstMs: 60_000,
  qrNextMs: 20_000,
  replaceOnLogin: true,
  healing: true,
};
