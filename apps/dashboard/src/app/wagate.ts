import { createClient } from '@wagate/sdk';

/** The one way to the gateway: the cookie says who calls. */
export const wagate = createClient({ baseUrl: globalThis.location.origin });
