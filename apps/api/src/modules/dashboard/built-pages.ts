import { BuiltFiles, type BuiltFile } from '../../platform/http/built-files.js';

const NONCE = /%NONCE%/g;

/** The bundle that the build left: one page and its assets. */
export class BuiltPages {
  private constructor(
    private readonly files: BuiltFiles,
    private readonly index: string,
  ) {}

  /** Undefined where the pages were not built. */
  static read(folder: URL): BuiltPages | undefined {
    const files = BuiltFiles.read(folder);
    const index = files?.find('index.html');
    return files && index && new BuiltPages(files, index.plain.toString());
  }

  page(nonce: string): string {
    return this.index.replace(NONCE, nonce);
  }

  asset(name: string): BuiltFile | undefined {
    return this.files.find(`assets/${name}`);
  }
}
