import { operation } from '../../platform/operations/operation.js';
import { askErrors } from '../devices/index.js';
import {
  CreateNewsletterDto,
  FindNewsletterDto,
  MuteNewsletterDto,
  NewsletterDto,
  NewsletterFollowDto,
  NewsletterMuteDto,
  NewsletterRefDto,
} from './newsletters.dto.js';

const id = '120363000000000003@newsletter';
const exampleRef = { device: '15550001111', newsletter: id };
const exampleNewsletter = {
  id,
  name: 'The shop’s news',
  description: 'Every Monday',
  url: 'https://whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp',
  followers: 120,
  role: 'owner',
};

export const createNewsletter = operation({
  id: 'create_newsletter',
  scope: 'groups:write',
  effect: 'write',
  summary: 'Make a newsletter',
  description: 'A channel, as WhatsApp also calls it: many follow, its admins write.',
  doors: { rest: 'POST /devices/{device}/newsletters' },
  input: CreateNewsletterDto,
  output: NewsletterDto,
  errors: askErrors,
  status: 201,
  example: {
    input: { device: '15550001111', name: 'The shop’s news', description: 'Every Monday' },
    output: exampleNewsletter,
  },
});

export const getNewsletter = operation({
  id: 'get_newsletter',
  scope: 'groups:read',
  effect: 'read',
  summary: 'Show a newsletter',
  description: 'By its id, or by the code at the end of its link.',
  doors: { rest: 'GET /devices/{device}/newsletters/{newsletter}' },
  input: FindNewsletterDto,
  output: NewsletterDto,
  errors: askErrors,
  example: { input: exampleRef, output: exampleNewsletter },
});

export const followNewsletter = operation({
  id: 'follow_newsletter',
  scope: 'groups:write',
  effect: 'write',
  summary: 'Follow a newsletter',
  description: 'Its posts come in as messages from now on.',
  doors: { rest: 'PUT /devices/{device}/newsletters/{newsletter}/follow' },
  input: NewsletterRefDto,
  output: NewsletterFollowDto,
  errors: askErrors,
  example: { input: exampleRef, output: { id, following: true } },
});

export const unfollowNewsletter = operation({
  id: 'unfollow_newsletter',
  scope: 'groups:write',
  effect: 'write',
  summary: 'Stop following a newsletter',
  description: 'Its posts no longer come in.',
  doors: { rest: 'DELETE /devices/{device}/newsletters/{newsletter}/follow' },
  input: NewsletterRefDto,
  output: NewsletterFollowDto,
  errors: askErrors,
  example: { input: exampleRef, output: { id, following: false } },
});

export const muteNewsletter = operation({
  id: 'mute_newsletter',
  scope: 'groups:write',
  effect: 'write',
  summary: 'Mute a newsletter, or no longer',
  description: 'A muted newsletter’s posts come in, but ring no phone.',
  doors: { rest: 'PUT /devices/{device}/newsletters/{newsletter}/mute' },
  input: MuteNewsletterDto,
  output: NewsletterMuteDto,
  errors: askErrors,
  example: { input: { ...exampleRef, muted: true }, output: { id, muted: true } },
});
