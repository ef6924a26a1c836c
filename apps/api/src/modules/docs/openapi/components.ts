const text = (description: string): object => ({ type: 'string', description });
const header = (description: string): object => ({ description, schema: { type: 'integer' } });

const fieldProblems = {
  type: 'object',
  description: 'The problems of each field, in words.',
  additionalProperties: { type: 'array', items: { type: 'string' } },
};

/** What the operations share: who calls, what failures look like, what headers say. */
export const components = {
  securitySchemes: {
    accessToken: {
      type: 'apiKey',
      in: 'header',
      name: 'Access-Token',
      description: 'A token of the tenant, at both REST doors.',
    },
    bearer: { type: 'http', scheme: 'bearer', description: 'The same token, at the native door.' },
  },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description:
        'Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    },
  },
  headers: {
    'RateLimit-Limit': header('Requests this token may make a minute.'),
    'RateLimit-Remaining': header('How many of them are left.'),
    'RateLimit-Reset': header('Seconds until they are counted anew.'),
    'Retry-After': header('Seconds to wait before trying again.'),
  },
  schemas: {
    Error: {
      type: 'object',
      required: ['error'],
      properties: {
        error: {
          type: 'object',
          required: ['code', 'message', 'request_id', 'docs'],
          properties: {
            code: text('A stable name of the failure.'),
            message: text('What is wrong and what to do.'),
            details: { type: 'object', description: 'Facts about this failure; `fields` for invalid input.' },
            request_id: text('Names this request to whoever runs the gateway.'),
            docs: text('Where the code is explained, below the bare domain.'),
          },
        },
      },
    },
    WhatsGateError: {
      type: 'object',
      required: ['success', 'message'],
      properties: {
        success: { type: 'boolean', const: false },
        message: text('What is wrong.'),
        errors: fieldProblems,
        request_id: text('Only for a fault of ours.'),
      },
    },
    WhatsGateRefusal: {
      type: 'object',
      description: 'Who is not let in gets no `success` field, as at WhatsGate.',
      required: ['message'],
      properties: { message: text('Why.') },
    },
  },
} as const;
