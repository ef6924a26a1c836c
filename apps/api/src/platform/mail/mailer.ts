export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** How mail leaves the house. */
export abstract class Mailer {
  /** Throws `mail_not_configured` where no mail server is set: for whoever must know before anything is done. */
  abstract demand(): void;
  /** Comes back when the mail server has taken it. */
  abstract send(mail: Mail): Promise<void>;
}
