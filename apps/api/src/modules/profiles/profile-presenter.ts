import {
  privacyNames,
  type BusinessProfile,
  type PrivacySkill,
  type Product,
  type ProfileSkill,
} from '../../engines/engine.js';
import type { PrivacyChange } from './profile-asks.js';
import type { BusinessProfileDto, PrivacyDto, ProductDto, ProfileDto, UpdatePrivacyDto } from './profiles.dto.js';

type Told<Ask extends () => Promise<unknown>> = Awaited<ReturnType<Ask>>;

export function shownProfile({ name, about, pictureUrl }: Told<ProfileSkill['get']>): ProfileDto {
  return { name: name ?? null, about: about ?? null, picture_url: pictureUrl ?? null };
}

export function shownBusiness({
  description,
  category,
  email,
  websites,
  address,
}: BusinessProfile): BusinessProfileDto {
  return {
    description: description ?? null,
    category: category ?? null,
    email: email ?? null,
    websites: [...websites],
    address: address ?? null,
  };
}

export function shownProduct(product: Product): ProductDto {
  const { id, name, description, priceThousandths, currency, url, isHidden, imageUrls } = product;
  return {
    id,
    name,
    description: description ?? null,
    price: priceThousandths === undefined ? null : priceThousandths / 1_000,
    currency: currency ?? null,
    url: url ?? null,
    hidden: isHidden,
    image_urls: [...imageUrls],
  };
}

export function shownPrivacy(told: Told<PrivacySkill['get']>): PrivacyDto {
  return {
    last_seen: told.last_seen ?? null,
    online: told.online ?? null,
    picture: told.picture ?? null,
    about: told.about ?? null,
    read_receipts: told.read_receipts ?? null,
    groups_add: told.groups_add ?? null,
    calls: told.calls ?? null,
    messages: told.messages ?? null,
    disappears_after_seconds: told.disappearsAfterSeconds ?? null,
  };
}

/** In the port's words; what was not named is not there. */
export function readPrivacy(input: UpdatePrivacyDto): PrivacyChange {
  const values = privacyNames.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]] as const]));
  const { disappears_after_seconds: seconds } = input;
  return { values: Object.fromEntries(values), ...(seconds === undefined ? {} : { disappearsAfterSeconds: seconds }) };
}
