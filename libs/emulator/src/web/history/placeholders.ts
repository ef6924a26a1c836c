import { proto } from 'baileys';
import type { Companion } from '../companion.js';
import type { WebSide } from '../web-side.js';

const { Type } = proto.Message.ProtocolMessage;
const { PLACEHOLDER_MESSAGE_RESEND } = proto.Message.PeerDataOperationRequestType;

/** A linked device that cannot read a message at all asks its own phone what it said. */
export async function tellPlaceholders(
  web: WebSide,
  request: proto.Message.IPeerDataOperationRequestMessage,
  { from, stanzaId }: { from: Companion; stanzaId: string },
): Promise<void> {
  const keys = (request.placeholderMessageResendRequest ?? []).flatMap(({ messageKey }) => messageKey ?? []);
  const peerDataOperationResult = keys.flatMap((key) => {
    const message = web.messages.mail.sent.find(key.id ?? '')?.message;
    if (message === undefined) return [];
    const info = { key, message, messageTimestamp: Number(web.now()) };
    const webMessageInfoBytes = proto.WebMessageInfo.encode(info).finish();
    return [{ placeholderMessageResendResponse: { webMessageInfoBytes } }];
  });
  const response = { peerDataOperationRequestType: PLACEHOLDER_MESSAGE_RESEND, stanzaId, peerDataOperationResult };
  await web.messages.peers.send(from.account, from, {
    type: Type.PEER_DATA_OPERATION_REQUEST_RESPONSE_MESSAGE,
    peerDataOperationRequestResponseMessage: response,
  });
}
