/** Of an operation that only has to be asked for. */
export class NoInputDto {}
