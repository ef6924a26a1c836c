export { createEmulator, type Emulator, type EmulatorOptions, type NumberToRegister } from './emulator.js';
export { signature } from './graph/webhook-call.js';
export type { Clock } from './time/clock.js';
