import { need, type Address, type ChatAnchor } from '../../../engines/engine.js';
import { deviceAsk } from '../../devices/index.js';

interface Older {
  readonly before: ChatAnchor & { readonly chat: Address };
  readonly count: number;
}

export const olderMessages = deviceAsk('history.older', (connection, { before, count }: Older) =>
  need(connection.history, 'history').older(before, count),
);
