declare const brand: unique symbol;

/** A value of type T that only the parser named N can make. */
export type Brand<T, N extends string> = T & { readonly [brand]: N };
