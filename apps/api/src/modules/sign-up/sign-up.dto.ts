import { Text } from '../../platform/operations/fields.js';
import { emailForm, passwordForm } from '../users/index.js';

export class SignUpDto {
  @Text('The subdomain that the account is to have.', { max: 40 }) subdomain!: string;
  @Text('The name of the account.', { max: 100 }) name!: string;
  @Text('The e-mail address of its owner.', emailForm) email!: string;
  @Text('The name of its owner.', { max: 100 }) person!: string;
  @Text('The password of its owner.', passwordForm) password!: string;
  @Text('The time zone that days are counted in, like Europe/Berlin; UTC when left out.', { max: 64, optional: true })
  time_zone?: string;
}

export interface SignUpOffer {
  readonly open: boolean;
  readonly base_domain: string;
}

export interface SubdomainAnswer {
  readonly available: boolean;
  readonly reason?: string;
}

export interface SignedUp {
  readonly tenant_url: string;
  readonly sign_in_url: string;
}
