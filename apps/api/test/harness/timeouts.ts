import { jest } from '@jest/globals';

/** A slow machine under load is no failure; each poll in a test has its own, shorter deadline. */
jest.setTimeout(60_000);
