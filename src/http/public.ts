import { SetMetadata } from '@nestjs/common';

/** Roles on the wire; an account may have several. */
export const ROLES = ['clerk', 'manager', 'officer', 'administrator'] as const;

export type Role = (typeof ROLES)[number];

/** Metadata keys that the guard of `accounts/` reads. */
export const PUBLIC_ROUTE = 'route:public';
export const ALLOWED_ROLES = 'route:roles';

/** Open without signing in. Every route has this or `@Allow`. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC_ROUTE, true);

/** Who may call it, by role; one of them is enough. Row visibility is another matter. */
export const Allow = (...roles: readonly [Role, ...Role[]]): MethodDecorator & ClassDecorator =>
  SetMetadata(ALLOWED_ROLES, roles);
