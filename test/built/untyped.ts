/** A JSON schema as OpenAPI 3.0 writes it, as far as it is looked at here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

interface Route {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: Schema }>> }>>;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Route>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/**
 * Every place of an answer that a generated client would know nothing of: an answer without a schema, an object without
 * members, a list without items. Free key/value data says so by `additionalProperties`.
 */
export function untypedAnswers({ paths, components }: ApiDocument): string[] {
  const schemas = new Map(Object.entries(components.schemas));
  return Object.entries(paths).flatMap(([path, routes]) =>
    Object.entries(routes).flatMap(([method, route]) =>
      Object.entries(route.responses)
        .filter(([status]) => status.startsWith('2') && status !== '204')
        .flatMap(([status, { content = {} }]) => {
          const place = `${method} ${path} ${status}`;
          const kinds = Object.values(content);
          if (kinds.length === 0) return [`${place}: no schema`];
          return kinds.flatMap(({ schema }) => (schema ? untyped(schema, place, { schemas, above: [] }) : [place]));
        }),
    ),
  );
}

interface Walk {
  readonly schemas: ReadonlyMap<string, Schema>;
  /** Names of the schemas that led here: one that holds itself is walked once. */
  readonly above: readonly string[];
}

function untyped(schema: Schema, place: string, walk: Walk): string[] {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/components/schemas/', '');
    const meant = walk.schemas.get(name);
    if (meant === undefined) return [`${place}: no schema named ${name}`];
    if (walk.above.includes(name)) return [];
    return untyped(meant, `${place} ${name}`, { ...walk, above: [...walk.above, name] });
  }
  const choices = schema.allOf ?? schema.oneOf ?? schema.anyOf;
  if (choices) return choices.flatMap((choice) => untyped(choice, place, walk));
  if (schema.type === 'array') return schema.items ? untyped(schema.items, `${place}[]`, walk) : [`${place}: items?`];
  if (schema.type === 'object') {
    if (!schema.properties) return schema.additionalProperties === undefined ? [`${place}: members?`] : [];
    return Object.entries(schema.properties).flatMap(([name, member]) => untyped(member, `${place}.${name}`, walk));
  }
  return schema.type === undefined && schema.enum === undefined ? [`${place}: type?`] : [];
}
