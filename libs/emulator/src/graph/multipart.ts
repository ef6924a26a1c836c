import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { Request } from 'express';
import { invalidParameter } from './graph-error.js';
import { LARGEST_UPLOAD } from './media-rules.js';

export interface Upload {
  readonly fields: ReadonlyMap<string, string>;
  readonly file?: { readonly bytes: Buffer; readonly mimeType: string; readonly fileName?: string };
}

export function readUpload(request: Request): Promise<Upload> {
  return new Promise((done, failed) => {
    const parser = parserFor(request);
    const fields = new Map<string, string>();
    let file: Upload['file'];
    parser.on('field', (name, value) => fields.set(name, value));
    parser.on('file', (name, stream, fileName, _encoding, mimeType) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('limit', () => failed(invalidParameter(`Param file is too large: the most is ${LARGEST_UPLOAD}.`)));
      stream.on('end', () => {
        if (name === 'file') file = { bytes: Buffer.concat(parts), mimeType, fileName };
      });
    });
    parser.on('finish', () => done({ fields, file }));
    parser.on('error', () => failed(invalidParameter('The multipart body could not be read.')));
    request.on('aborted', () => failed(invalidParameter('The upload was cut short.')));
    request.pipe(parser);
  });
}

function parserFor(request: Request): BusboyInstance {
  const contentType = request.get('content-type') ?? '';
  if (!contentType.startsWith('multipart/form-data')) throw invalidParameter('The parameter file is required.');
  try {
    const limits = { files: 1, fields: 10, fieldSize: 1024, fileSize: LARGEST_UPLOAD };
    return new Busboy({ headers: { 'content-type': contentType }, limits });
  } catch {
    throw invalidParameter('The multipart body could not be read.');
  }
}
