import type { Type } from '@nestjs/common';
import { getSchemaPath } from '@nestjs/swagger';
import { EVENT_CLASSES } from './event-classes';

/** Classes that the API's description must contain besides those that it finds at the routes. */
export const EVENT_DATA_CLASSES: readonly Type<object>[] = Object.values(EVENT_CLASSES).map(
  (eventClass) => eventClass.dto,
);

/** One event of any kind: `kind` says what `data` holds. */
export const EVENT_SCHEMA = {
  oneOf: Object.entries(EVENT_CLASSES).map(([kind, { dto }]) => ({
    type: 'object' as const,
    title: kind,
    required: ['kind', 'occurredAt', 'data'],
    additionalProperties: false,
    properties: {
      kind: { type: 'string' as const, enum: [kind] },
      occurredAt: { type: 'string' as const, format: 'date-time', example: '2026-10-08T09:30:00+08:00' },
      data: { $ref: getSchemaPath(dto) },
    },
  })),
};

export const BATCH_SCHEMA = {
  type: 'object' as const,
  required: ['events'],
  additionalProperties: false,
  properties: { events: { type: 'array' as const, minItems: 1, maxItems: 1_000, items: EVENT_SCHEMA } },
};
