import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

type Encoding = 'br' | 'gzip';
type Adapt = (text: string) => string;

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;
const TEXT = /\.(html|js|css|json|svg)$/;
const forGood = 'public, max-age=31536000, immutable';
const forMinutes = 'public, max-age=300';

/** A file of a bundle, held in memory and compressed once, when somebody first asks for it so. */
export class BuiltFile {
  private readonly encoded = new Map<Encoding, Promise<Buffer>>();

  constructor(
    private readonly type: string,
    readonly plain: Buffer,
    /** Its name changes with its content. */
    readonly isImmutable: boolean,
  ) {}

  async send(request: Request, response: Response): Promise<void> {
    response.vary('Accept-Encoding');
    const wanted = request.acceptsEncodings('br', 'gzip');
    const encoding = wanted === 'br' || wanted === 'gzip' ? wanted : undefined;
    const body = encoding ? await this.in(encoding) : this.plain;
    if (encoding) response.setHeader('Content-Encoding', encoding);
    if (response.statusCode === 200) response.setHeader('Cache-Control', this.isImmutable ? forGood : forMinutes);
    response.type(this.type).send(body);
  }

  private in(encoding: Encoding): Promise<Buffer> {
    const known = this.encoded.get(encoding) ?? compress[encoding](this.plain);
    this.encoded.set(encoding, known);
    return known;
  }
}

/** Every file that a build left in a folder, by its path in it; nothing else can be asked for. */
export class BuiltFiles {
  private constructor(private readonly files: ReadonlyMap<string, BuiltFile>) {}

  /** Undefined where nothing was built. What `adapt` changes is no longer what its name says. */
  static read(folder: URL, adapt: Adapt = (text) => text): BuiltFiles | undefined {
    if (!existsSync(folder)) return undefined;
    const root = fileURLToPath(folder);
    const names = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
    return new BuiltFiles(new Map(names.map((name) => [name, readFile(root, name, adapt)])));
  }

  find(name: string): BuiltFile | undefined {
    return this.files.get(name);
  }
}

function readFile(root: string, name: string, adapt: Adapt): BuiltFile {
  const plain = readFileSync(path.join(root, name));
  const text = TEXT.test(name) ? plain.toString() : '';
  const adapted = adapt(text);
  const isHashed = name.startsWith('assets/');
  return adapted === text
    ? new BuiltFile(path.extname(name), plain, isHashed)
    : new BuiltFile(path.extname(name), Buffer.from(adapted), false);
}
