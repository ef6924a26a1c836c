import type { LinkPageWish } from '../device.js';

const minutes = { hour: 60, day: 24 * 60, week: 7 * 24 * 60 } as const;

export const times = ['hour', 'day', 'week'] as const;

export interface TypedPage {
  readonly time: keyof typeof minutes;
  readonly title: string;
  readonly message: string;
  readonly hasColour: boolean;
  readonly colour: string;
}

export const emptyPage: TypedPage = { time: 'hour', title: '', message: '', hasColour: false, colour: '#0a7d4f' };

/** What is left out is what the account’s branding says. */
export function pageWishOf({ time, title, message, hasColour, colour }: TypedPage): LinkPageWish {
  return {
    minutes: minutes[time],
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    ...(message.trim() === '' ? {} : { message: message.trim() }),
    ...(hasColour ? { colour } : {}),
  };
}
