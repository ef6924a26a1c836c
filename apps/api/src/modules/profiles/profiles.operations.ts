import { operation } from '../../platform/operations/operation.js';
import { askErrors } from '../devices/index.js';
import {
  BusinessProfileDto,
  ListProductsDto,
  PersonRefDto,
  PrivacyDto,
  ProductPageDto,
  ProfileDto,
  ProfileOfDeviceDto,
  UpdateBusinessProfileDto,
  UpdatePrivacyDto,
  UpdateProfileDto,
} from './profiles.dto.js';

const device = '15550001111';
const exampleRef = { device, person: '15550002222' };
const PICTURE_BODY_BYTES = 8 * 1024 * 1024;

const exampleProfile = { name: 'The shop', about: 'Open till six', picture_url: 'https://pps.whatsapp.net/v/t61.jpg' };

export const getProfile = operation({
  id: 'get_profile',
  scope: 'profile:read',
  effect: 'read',
  summary: 'Show the profile of a number',
  description: 'As other people see it.',
  doors: { rest: 'GET /devices/{device}/profile' },
  input: ProfileOfDeviceDto,
  output: ProfileDto,
  errors: askErrors,
  example: { input: { device }, output: exampleProfile },
});

export const updateProfile = operation({
  id: 'update_profile',
  scope: 'profile:write',
  effect: 'write',
  summary: 'Change the profile of a number',
  description: 'What is left out stays as it is. A picture is cut to a square.',
  doors: { rest: 'PATCH /devices/{device}/profile' },
  input: UpdateProfileDto,
  output: ProfileDto,
  errors: [...askErrors, 'media_refused'],
  bodyLimitBytes: PICTURE_BODY_BYTES,
  example: {
    input: { device, name: 'The shop', about: 'Open till six', picture: 'https://example.com/shop.jpg' },
    output: exampleProfile,
  },
});

const exampleBusiness = {
  description: 'Bread and cakes',
  category: 'Bakery',
  email: 'hello@example.com',
  websites: ['https://example.com'],
  address: '1 High Street',
};

export const getBusinessProfile = operation({
  id: 'get_business_profile',
  scope: 'profile:read',
  effect: 'read',
  summary: 'Show the business profile of a number',
  description: 'Only numbers of the WhatsApp Business app have one.',
  doors: { rest: 'GET /devices/{device}/business-profile' },
  input: ProfileOfDeviceDto,
  output: BusinessProfileDto,
  errors: askErrors,
  example: { input: { device }, output: exampleBusiness },
});

export const updateBusinessProfile = operation({
  id: 'update_business_profile',
  scope: 'profile:write',
  effect: 'write',
  summary: 'Change the business profile of a number',
  description: 'What is left out stays as it is. The category is changed in the app only.',
  doors: { rest: 'PATCH /devices/{device}/business-profile' },
  input: UpdateBusinessProfileDto,
  output: BusinessProfileDto,
  errors: askErrors,
  example: { input: { device, description: 'Bread and cakes' }, output: exampleBusiness },
});

export const listProducts = operation({
  id: 'list_products',
  scope: 'profile:read',
  effect: 'read',
  summary: 'List the catalogue of a business',
  description: 'Of any business on WhatsApp, also of this number itself.',
  doors: { rest: 'GET /devices/{device}/people/{person}/catalogue' },
  input: ListProductsDto,
  output: ProductPageDto,
  errors: [...askErrors, 'phone_invalid'],
  example: {
    input: { ...exampleRef, limit: 10 },
    output: {
      data: [
        {
          id: '6291234567890123',
          name: 'Rye bread',
          description: 'A kilogram',
          price: 4.5,
          currency: 'EUR',
          url: 'https://example.com/rye',
          hidden: false,
          image_urls: ['https://media.whatsapp.net/rye.jpg'],
        },
      ],
      next_cursor: null,
    },
  },
});

export const getPersonBusinessProfile = operation({
  id: 'get_person_business_profile',
  scope: 'contacts:read',
  effect: 'read',
  summary: 'Show the business profile of somebody',
  description: 'Only businesses have one.',
  doors: { rest: 'GET /devices/{device}/people/{person}/business-profile' },
  input: PersonRefDto,
  output: BusinessProfileDto,
  errors: [...askErrors, 'phone_invalid'],
  example: { input: exampleRef, output: exampleBusiness },
});

const examplePrivacy = {
  last_seen: 'contacts',
  online: 'match_last_seen',
  picture: 'all',
  about: 'all',
  read_receipts: 'all',
  groups_add: 'contacts',
  calls: 'all',
  messages: 'all',
  disappears_after_seconds: 0,
};

export const getPrivacy = operation({
  id: 'get_privacy',
  scope: 'profile:read',
  effect: 'read',
  summary: 'Show what a number lets others see and do',
  description: 'As the phone’s privacy settings say. Null: WhatsApp does not tell.',
  doors: { rest: 'GET /devices/{device}/privacy' },
  input: ProfileOfDeviceDto,
  output: PrivacyDto,
  errors: askErrors,
  example: { input: { device }, output: examplePrivacy },
});

export const updatePrivacy = operation({
  id: 'update_privacy',
  scope: 'profile:write',
  effect: 'write',
  summary: 'Change what a number lets others see and do',
  description: 'What is left out stays as it is. contacts_except: all contacts but those chosen on the phone.',
  doors: { rest: 'PATCH /devices/{device}/privacy' },
  input: UpdatePrivacyDto,
  output: PrivacyDto,
  errors: askErrors,
  example: { input: { device, last_seen: 'contacts' }, output: examplePrivacy },
});
