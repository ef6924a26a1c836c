import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const NONCE = /%NONCE%/g;

export interface BuiltAsset {
  readonly type: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

/** The bundle that the build left, held in memory: its names change with their content. */
export class BuiltPages {
  private constructor(
    private readonly index: string,
    private readonly assets: ReadonlyMap<string, BuiltAsset>,
  ) {}

  /** Undefined where the pages were not built. */
  static read(folder: URL): BuiltPages | undefined {
    const index = new URL('index.html', folder);
    if (!existsSync(index)) return undefined;
    const assets = new URL('assets/', folder);
    const read = readdirSync(assets).map((name) => [name, assetOf(name, readFileSync(new URL(name, assets)))] as const);
    return new BuiltPages(readFileSync(index, 'utf8'), new Map(read));
  }

  page(nonce: string): string {
    return this.index.replace(NONCE, nonce);
  }

  asset(name: string): BuiltAsset | undefined {
    return this.assets.get(name);
  }
}

function assetOf(name: string, plain: Buffer): BuiltAsset {
  const type = name.slice(name.lastIndexOf('.') + 1);
  return { type, plain, br: brotliCompressSync(plain), gzip: gzipSync(plain) };
}
