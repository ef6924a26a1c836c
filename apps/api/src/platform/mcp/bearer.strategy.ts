import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-http-bearer';

export interface Bearer {
  readonly secret: string;
}

/**
 * Finds the token in the request. Whose it is, the guard asks: passport keeps its strategies for the whole
 * process, and an application must not be answered by another one's database.
 */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, 'bearer') {
  validate(secret: string): Bearer {
    return { secret };
  }
}
