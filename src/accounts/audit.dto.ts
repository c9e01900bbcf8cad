import { ApiProperty } from '@nestjs/swagger';
import type { CanonicalObject } from '../kernel/canonical';

export class AuditLineDto {
  readonly id!: string;
  readonly at!: string;
  readonly userId!: string | null;
  readonly username!: string | null;
  readonly action!: string;
  readonly outcome!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly detail!: CanonicalObject;
  readonly requestId!: string | null;
}

export class AuditLinePageDto {
  readonly items!: AuditLineDto[];
  readonly next!: string | null;
}
