import { ApiProperty } from '@nestjs/swagger';
import { PageEndDto } from '../http/page-end.dto';
import type { CanonicalObject } from '../kernel/canonical';
import type { AuditAction, AuditLine } from './audit';

export class AuditLineDto {
  readonly id!: string;
  readonly at!: string;
  readonly userId!: string | null;
  readonly username!: string | null;
  readonly action!: AuditAction;
  readonly outcome!: AuditLine['outcome'];
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly detail!: CanonicalObject;
  readonly requestId!: string | null;
}

export class AuditLinePageDto extends PageEndDto {
  readonly items!: AuditLineDto[];
}
