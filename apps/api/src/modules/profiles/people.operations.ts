import { operation } from '../../platform/operations/operation.js';
import { askErrors } from '../devices/index.js';
import { BlockedDto, BlockedPeopleDto, CheckedNumbersDto, CheckNumbersDto, PersonDto } from './people.dto.js';
import { PersonRefDto, ProfileOfDeviceDto } from './profiles.dto.js';

const device = '15550001111';
const person = '15550002222';

export const checkNumbers = operation({
  id: 'check_numbers',
  scope: 'contacts:read',
  effect: 'read',
  summary: 'Check which numbers are on WhatsApp',
  description: 'WhatsApp limits numbers that ask about very many others: ask about those you are about to write to.',
  doors: { rest: 'POST /devices/{device}/numbers/check' },
  input: CheckNumbersDto,
  output: CheckedNumbersDto,
  errors: [...askErrors, 'phone_invalid'],
  example: {
    input: { device, numbers: ['+1 555 000 2222', '15550003333'] },
    output: {
      data: [
        { number: person, on_whatsapp: true, known_as: null, lid: '12345678901234@lid', username: null },
        { number: '15550003333', on_whatsapp: false, known_as: null, lid: null, username: null },
      ],
    },
  },
});

export const getPerson = operation({
  id: 'get_person',
  scope: 'contacts:read',
  effect: 'read',
  summary: 'Show what somebody says about themselves',
  description: 'And their picture, as far as this number may see them.',
  doors: { rest: 'GET /devices/{device}/people/{person}' },
  input: PersonRefDto,
  output: PersonDto,
  errors: [...askErrors, 'phone_invalid'],
  example: {
    input: { device, person },
    output: { person, about: 'Busy', picture_url: 'https://pps.whatsapp.net/v/t62.jpg' },
  },
});

export const listBlocked = operation({
  id: 'list_blocked',
  scope: 'profile:read',
  effect: 'read',
  summary: 'List whom a number has blocked',
  description: 'They can neither write to it nor call it.',
  doors: { rest: 'GET /devices/{device}/blocked' },
  input: ProfileOfDeviceDto,
  output: BlockedPeopleDto,
  errors: askErrors,
  example: { input: { device }, output: { data: [person] } },
});

export const blockPerson = operation({
  id: 'block_person',
  scope: 'profile:write',
  effect: 'write',
  summary: 'Block somebody',
  description: 'They can no longer write to this number or call it, and are not told.',
  doors: { rest: 'PUT /devices/{device}/blocked/{person}' },
  input: PersonRefDto,
  output: BlockedDto,
  errors: [...askErrors, 'phone_invalid'],
  example: { input: { device, person }, output: { person, blocked: true } },
});

export const unblockPerson = operation({
  id: 'unblock_person',
  scope: 'profile:write',
  effect: 'write',
  summary: 'Unblock somebody',
  description: 'They can write to this number and call it again.',
  doors: { rest: 'DELETE /devices/{device}/blocked/{person}' },
  input: PersonRefDto,
  output: BlockedDto,
  errors: [...askErrors, 'phone_invalid'],
  example: { input: { device, person }, output: { person, blocked: false } },
});
