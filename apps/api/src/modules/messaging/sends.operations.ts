import { operation } from '../../platform/operations/operation.js';
import {
  SendAudioDto,
  SendFileDto,
  SendLocationDto,
  SendMediaDto,
  SendPictureDto,
  SendTextDto,
  SentDto,
} from './sends.dto.js';

export const MEDIA_BODY_BYTES = 24 * 1024 * 1024;

const errors = ['sender_device_invalid', 'phone_invalid', 'kind_not_supported', 'quota_exhausted'] as const;
const example = {
  to: { sender_device: '15550001111', phone: '15550002222' },
  output: {
    message: 'Message will be sent to 1 phone numbers',
    message_ids: ['msg_01jd3w7zqk5m8n2p4r6t8v0x1y'],
    accepted: 1,
  },
};
const shared = { scope: 'messages:send', effect: 'send', output: SentDto, unknownFields: 'ignore' } as const;

export const sendTextMessage = operation({
  ...shared,
  id: 'send_text_message',
  summary: 'Send a text message',
  description: 'Answers once the message is stored; it is then sent in order. Accepted is not yet delivered.',
  doors: { whatsgate: 'POST /send/text', mcp: true },
  input: SendTextDto,
  errors,
  example: { input: { ...example.to, message: 'Hello, this is a test message' }, output: example.output },
});

export const sendMediaMessage = operation({
  ...shared,
  id: 'send_media_message',
  summary: 'Send an image, video, audio, or file',
  description:
    'The media is fetched and checked before the answer. Audio takes no caption; only files take a filename.',
  doors: { mcp: true },
  input: SendMediaDto,
  errors: [...errors, 'media_refused'],
  bodyLimitBytes: MEDIA_BODY_BYTES,
  example: {
    input: { ...example.to, type: 'image', media: 'https://example.com/image.jpg', caption: 'Check out this image' },
    output: example.output,
  },
});

const media = { ...shared, errors: [...errors, 'media_refused'] as const, bodyLimitBytes: MEDIA_BODY_BYTES };

export const sendImage = operation({
  ...media,
  id: 'send_image',
  summary: 'Send an image',
  description: 'A JPEG or PNG of up to 5 MB.',
  doors: { whatsgate: 'POST /send/image' },
  input: SendPictureDto,
  example: { input: { ...example.to, media: 'https://example.com/image.jpg' }, output: example.output },
});

export const sendVideo = operation({
  ...media,
  id: 'send_video',
  summary: 'Send a video',
  description: 'An MP4 or 3GP of up to 16 MB.',
  doors: { whatsgate: 'POST /send/video' },
  input: SendPictureDto,
  example: { input: { ...example.to, media: 'https://example.com/video.mp4' }, output: example.output },
});

export const sendAudio = operation({
  ...media,
  id: 'send_audio',
  summary: 'Send audio or a voice note',
  description: 'AAC, AMR, MP3, M4A or OGG Opus of up to 16 MB. A voice note should be OGG Opus.',
  doors: { whatsgate: 'POST /send/audio' },
  input: SendAudioDto,
  example: { input: { ...example.to, media: 'https://example.com/voice.ogg', voice: true }, output: example.output },
});

export const sendFile = operation({
  ...media,
  id: 'send_file',
  summary: 'Send a file',
  description: 'A document of up to 16 MB.',
  doors: { whatsgate: 'POST /send/file' },
  input: SendFileDto,
  example: {
    input: { ...example.to, media: 'https://example.com/invoice.pdf', filename: 'Invoice.pdf' },
    output: example.output,
  },
});

export const sendLocationMessage = operation({
  ...shared,
  id: 'send_location_message',
  summary: 'Send a location',
  description: 'A point on the map, with a name and an address if given.',
  doors: { whatsgate: 'POST /send/location', mcp: true },
  input: SendLocationDto,
  errors,
  example: { input: { ...example.to, latitude: 52.52, longitude: 13.405, name: 'Berlin' }, output: example.output },
});
