import type { Fields } from '../../http/fields.js';
import type { Account } from '../account.js';
import type { WebSide } from '../web-side.js';
import type { Business } from './businesses.js';
import type { Product } from './catalogue.js';

/** What an account shows, as the admin doors tell it. */
export function profileView({ queries, privacy }: WebSide, account: Account) {
  const { about, disappearsAfterSeconds } = queries.profiles.of(account);
  const picture = queries.pictures.of(account);
  const { hours: _hours, ...business } = queries.businesses.of(account) ?? {};
  return {
    name: account.pushName,
    about,
    disappearsAfterSeconds,
    picture: picture && { id: picture.id, url: `/admin/media/${picture.mediaId}` },
    blocked: account.phone.habits.blocked,
    privacy: privacy.of(account),
    business: queries.businesses.of(account) === undefined ? undefined : business,
    products: queries.catalogue.of(account),
    tokens: queries.tokens.of(account),
  };
}

export function readBusiness(fields: Fields): Business {
  fields.only('description', 'address', 'email', 'category', 'websites');
  return {
    description: fields.optionalText('description'),
    address: fields.optionalText('address'),
    email: fields.optionalText('email'),
    category: fields.optionalText('category'),
    websites: fields.has('websites') ? fields.texts('websites') : [],
  };
}

export function readProduct(fields: Fields): Omit<Product, 'id'> {
  fields.only('name', 'description', 'price', 'currency', 'retailerId', 'url', 'imageUrl', 'collection', 'isHidden');
  return {
    name: fields.filledText('name', 200),
    description: fields.optionalText('description') ?? '',
    price: String(fields.number('price', 0, 1e12)),
    currency: fields.optionalText('currency', 3) ?? 'SAR',
    retailerId: fields.optionalText('retailerId') ?? '',
    url: fields.optionalText('url') ?? '',
    imageUrl: fields.optionalText('imageUrl') ?? '',
    collection: fields.optionalText('collection'),
    isHidden: fields.optionalBoolean('isHidden') ?? false,
  };
}
