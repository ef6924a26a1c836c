import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publicFolder } from '../public-folder.js';

/** Small real files for demonstrations and tests, also served under /samples. */
export const sampleTypes = {
  'picture.jpg': 'image/jpeg',
  'picture.png': 'image/png',
  'clip.mp4': 'video/mp4',
  'voice.ogg': 'audio/ogg; codecs=opus',
  'song.mp3': 'audio/mpeg',
  'paper.pdf': 'application/pdf',
} as const;

export type SampleName = keyof typeof sampleTypes;

export function isSampleName(name: string): name is SampleName {
  return Object.hasOwn(sampleTypes, name);
}

export async function readSample(name: SampleName): Promise<Buffer> {
  return readFile(join(publicFolder, 'samples', name));
}
