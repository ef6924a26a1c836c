import type { UserDto } from './users.dto.js';
import type { UserRow } from './users.repository.js';

export function showUser(row: UserRow): UserDto {
  const { id, email, name, role, createdAt, lastSignInAt, twoFactorAt } = row;
  return {
    id,
    email,
    name,
    role,
    two_factor: twoFactorAt !== null,
    last_sign_in_at: lastSignInAt,
    created_at: createdAt,
  };
}
