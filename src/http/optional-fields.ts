import { getMetadataStorage } from 'class-validator';
import { FIELDS } from './field';

/** Where @nestjs/swagger keeps what `@ApiProperty` said. */
const API_PROPERTY = 'swagger/apiModelProperties';

/** Tells OpenAPI which fields may be left out. Not known when they are decorated, since `@IsOptional()` stands above. */
export function markOptionalFields(): void {
  for (const { prototype, property } of FIELDS) {
    const api = Reflect.getMetadata(API_PROPERTY, prototype, property) as { required?: boolean } | undefined;
    if (api !== undefined && isOptional(prototype, property)) api.required = false;
  }
}

function isOptional(prototype: object, property: string): boolean {
  return getMetadataStorage()
    .getTargetValidationMetadatas(prototype.constructor, '', true, false)
    .some((row) => row.propertyName === property && row.type === 'conditionalValidation');
}
