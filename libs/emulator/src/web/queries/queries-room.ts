import type { WebSide } from '../web-side.js';
import { Blocklist } from './blocklist.js';
import { Businesses } from './businesses.js';
import { Catalogue } from './catalogue.js';
import { NewsletterBook } from './newsletters/newsletter-book.js';
import { NewsletterMessages } from './newsletters/newsletter-messages.js';
import { NewsletterQueries } from './newsletters/newsletter-queries.js';
import { Pictures } from './pictures.js';
import { Profiles } from './profiles.js';
import { TrustTokens } from './trust-tokens.js';

/** What linked devices ask WhatsApp's own servers, beside messages and groups. */
export class QueriesRoom {
  readonly profiles: Profiles;
  readonly pictures: Pictures;
  readonly businesses: Businesses;
  readonly catalogue: Catalogue;
  readonly tokens: TrustTokens;
  readonly newsletters = new NewsletterBook();
  readonly newsletterMessages: NewsletterMessages;

  constructor(web: WebSide) {
    this.profiles = new Profiles(web);
    this.pictures = new Pictures(web);
    this.businesses = new Businesses(web);
    this.catalogue = new Catalogue(web);
    this.tokens = new TrustTokens(web);
    this.newsletterMessages = new NewsletterMessages(web, this.newsletters);
    new Blocklist(web);
    new NewsletterQueries(web, this.newsletters);
  }

  reset(): void {
    this.tokens.clear();
    this.newsletters.clear();
  }
}
