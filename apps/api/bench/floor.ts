import { Queue, createPostgresBackend } from 'bullmq';
import express, { type Request, type Response } from 'express';
import { Redis } from 'ioredis';
import pg from 'pg';
import { newId } from '../src/platform/ids/ids.js';

/**
 * The least that a durable gateway on Express could do: parse, one INSERT, one job. No token, no tenant, no quota, no
 * checks, no row-level security. A process of its own, as the gateway is.
 */
interface FloorBody {
  readonly sender_device: string;
  readonly phone: string;
  readonly message: string;
}

const CONNECTIONS = 12;
const INSERT = `INSERT INTO floor_messages
  (id, tenant_id, device_id, recipient, kind, content, status, day, token_id, door, request_id)
  VALUES ($1, 'ten_floor', $2, $3, 'text', $4, 'queued', current_date, 'tok_floor', 'whatsgate', $5)`;

const databaseUrl = process.env['FLOOR_DATABASE_URL'] ?? '';
const redisUrl = process.env['FLOOR_REDIS_URL'];
const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
const queue = openQueue();

async function accept(request: Request<object, object, FloorBody>, response: Response): Promise<void> {
  const { sender_device, phone, message } = request.body;
  const id = newId('msg');
  const content = JSON.stringify({ kind: 'text', text: message });
  await pool.query({ name: 'floor', text: INSERT, values: [id, sender_device, phone, content, newId('req')] });
  await queue.add('send', { id });
  response.json({ success: true, message: 'Message will be sent to 1 phone numbers', message_ids: [id], accepted: 1 });
}

function openQueue(): { add(name: string, data: object): Promise<unknown> } {
  if (redisUrl === undefined) {
    const connection = { connectionString: databaseUrl, schema: 'floor', migrate: true };
    return new Queue('floor', { connection }, createPostgresBackend);
  }
  return new Queue('floor', { connection: new Redis(redisUrl, { maxRetriesPerRequest: null }), prefix: 'floor' });
}

const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.use(express.json());
app.post('/api/send/text', accept);
app.listen(Number(process.env['PORT']), '127.0.0.1');
