export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** In express's notation. */
  readonly path: string;
  readonly parameters: readonly string[];
}

/** "GET /devices/{device}" below a prefix. */
export function parseRoute(prefix: string, text: string): Route {
  const [method = '', path = ''] = text.split(' ');
  return {
    method: methodOf(method),
    path: prefix + path.replaceAll(/\{(\w+)\}/g, ':$1'),
    parameters: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
  };
}

function methodOf(text: string): Route['method'] {
  switch (text) {
    case 'GET':
      return 'get';
    case 'POST':
      return 'post';
    case 'PUT':
      return 'put';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return 'delete';
    default:
      throw new Error(`a route must begin with its method: ${text}`);
  }
}
